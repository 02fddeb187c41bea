import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Contact, ContactKind } from '#shared/domain/person.ts'
import { settled } from '../../app/records.ts'
import { CommittedText } from '../../ui/committed-text.tsx'
import { CardSection } from './card-section.tsx'
import classes from './person-card.module.css'
import { tooLong } from './problems.ts'

type Props = {
  contacts: readonly Contact[]
  /** Rejects after the user was told. */
  save(fields: { contacts: Contact[] }): Promise<unknown>
}

const NEW: Contact = { kind: 'phone', value: '', note: '' }

/** Ways to reach somebody. A row without a value is not kept. */
export function ContactsSection({ contacts, save: change }: Props) {
  const { t } = useTranslation('persons')
  const [draft, setDraft] = useState<Contact | null>(null)
  const rows = draft ? [...contacts, draft] : contacts
  const save = (next: Contact[]) => change({ contacts: next })
  const put = async (at: number, contact: Contact) => {
    if (at < contacts.length) return save(contacts.map((old, i) => (i === at ? contact : old)))
    if (contact.value.trim() === '') return setDraft(contact)
    await save([...contacts, contact])
    setDraft(null)
  }
  const remove = (at: number) =>
    at < contacts.length ? void settled(save(contacts.filter((_, i) => i !== at))) : setDraft(null)
  const kinds = ContactKind.options.map((kind) => ({ value: kind, label: t(`contactKind.${kind}`) }))
  const add = (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setDraft(NEW)}
    >
      {t('contacts.add')}
    </Button>
  )
  return (
    <CardSection title={t('contacts.title')} action={add}>
      <ul className={classes.rows}>
        {rows.map((contact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no identity but its place in the list
          <li key={at} className={classes.contactRow}>
            <Select
              aria-label={t('contacts.kind')}
              data={kinds}
              value={contact.kind}
              allowDeselect={false}
              onChange={(kind) => void settled(put(at, { ...contact, kind: ContactKind.parse(kind) }))}
            />
            <CommittedText
              aria-label={t('contacts.value', { kind: t(`contactKind.${contact.kind}`) })}
              dir="auto"
              autoFocus={at >= contacts.length}
              value={contact.value}
              check={(text) => (text.trim() === '' ? t('problem.empty') : tooLong(text, 500, t))}
              onCommit={(value) => put(at, { ...contact, value })}
            />
            <CommittedText
              aria-label={t('contacts.note')}
              placeholder={t('contacts.note')}
              dir="auto"
              value={contact.note}
              check={(text) => tooLong(text, 300, t)}
              onCommit={(note) => put(at, { ...contact, note })}
            />
            <ActionIcon aria-label={t('contacts.remove', { value: contact.value })} onClick={() => remove(at)}>
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </CardSection>
  )
}
