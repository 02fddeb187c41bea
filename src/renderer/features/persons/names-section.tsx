import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NameKind, type PersonName } from '#shared/domain/person.ts'
import { settled } from '../../app/records.ts'
import { CommittedText } from '../../ui/committed-text.tsx'
import { CASE_LANGUAGES, languageName } from '../../ui/languages.ts'
import { CardSection } from './card-section.tsx'
import classes from './person-card.module.css'
import { nameProblem } from './problems.ts'

/** Languages of names, those written in Latin letters as well. */
const TAGS = [...CASE_LANGUAGES, 'ru-Latn', 'uk-Latn']
type Props = {
  names: readonly PersonName[]
  /** Rejects after the user was told. */
  save(fields: { names: PersonName[] }): Promise<unknown>
}

const NEW: PersonName = { text: '', kind: 'transliteration', language: null }

/** Every name in every script and form; the shown one is the heading's, the others can take its place. */
export function NamesSection({ names, save: change }: Props) {
  const { t, i18n } = useTranslation('persons')
  const [adding, setAdding] = useState(false)
  const save = (next: PersonName[]) => change({ names: next })
  const put = (at: number, fields: Partial<PersonName>) =>
    save(names.map((name, i) => (i === at ? { ...name, ...fields } : name)))
  const add = async (text: string) => {
    if (text.trim() === '') return setAdding(false)
    await save([...names, { ...NEW, text }])
    setAdding(false)
  }
  const kinds = NameKind.options.map((kind) => ({ value: kind, label: t(`nameKind.${kind}`) }))
  const known = [...new Set([...TAGS, ...names.flatMap(({ language }) => language ?? [])])]
  const languages = known.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))

  const row = (name: PersonName, at: number) => (
    <li key={at} className={classes.nameRow}>
      {at === 0 ? (
        <span className={classes.shownName} dir="auto" title={name.text}>
          {name.text}
        </span>
      ) : (
        <CommittedText
          aria-label={t('names.text', { number: at + 1 })}
          dir="auto"
          value={name.text}
          check={(text) => nameProblem(text, t)}
          onCommit={(text) => put(at, { text })}
        />
      )}
      <Select
        aria-label={t('names.kind', { name: name.text })}
        data={kinds}
        value={name.kind}
        allowDeselect={false}
        onChange={(kind) => void settled(put(at, { kind: NameKind.parse(kind) }))}
      />
      <Select
        aria-label={t('names.language', { name: name.text })}
        placeholder={t('names.noLanguage')}
        data={languages}
        value={name.language}
        searchable
        clearable
        onChange={(language) => void settled(put(at, { language }))}
      />
      {at === 0 ? (
        <span className={classes.shownMark}>{t('names.shown')}</span>
      ) : (
        <span className={classes.rowActions}>
          <Tooltip label={t('names.show')}>
            <ActionIcon
              aria-label={t('names.showThis', { name: name.text })}
              onClick={() => void settled(save([name, ...names.filter((_, i) => i !== at)]))}
            >
              <IconArrowUp size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <ActionIcon
            aria-label={t('names.remove', { name: name.text })}
            onClick={() => void settled(save(names.filter((_, i) => i !== at)))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </li>
  )
  const addButton = (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('names.add')}
    </Button>
  )
  return (
    <CardSection title={t('names.title')} action={addButton}>
      <ul className={classes.rows}>
        {names.map(row)}
        {adding && (
          <li className={classes.nameRow}>
            <CommittedText
              aria-label={t('names.new')}
              placeholder={t('names.newHint')}
              dir="auto"
              autoFocus
              value=""
              check={(text) => (text.trim() === '' ? null : nameProblem(text, t))}
              onCommit={add}
            />
          </li>
        )}
      </ul>
    </CardSection>
  )
}
