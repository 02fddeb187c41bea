import { Button, Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { MergedFields, Person } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { mergePersons } from './actions.ts'
import { Avatar } from './avatar.tsx'
import { DEFAULT_CHOICE, type MergeChoice, mergedFields, type Side } from './merge-choice.ts'
import classes from './merge-panel.module.css'
import { rolesIn } from './order.ts'
import { PersonPicker } from './person-picker.tsx'
import { rolesLine } from './roles.ts'

type Props = { person: Person; other: Person | null; setOther(person: Person): void; close(): void; done(): void }

/** Two cards side by side, and for each field which of them holds; names and contacts of both are kept. */
export function MergePanel({ person, other, setOther, close, done }: Props) {
  const { t } = useTranslation('persons')
  if (other !== null) return <Comparison key={other.id} into={person} from={other} close={close} done={done} />
  return (
    <SidePanel title={t('merge.title')} close={close}>
      <Stack gap="sm">
        <p className={classes.hint}>{t('merge.hint', { name: person.name })}</p>
        <PersonPicker label={t('merge.other')} without={new Set([person.id])} choose={setOther} />
      </Stack>
    </SidePanel>
  )
}

type ComparisonProps = { into: Person; from: Person; close(): void; done(): void }

function Comparison({ into, from, close, done }: ComparisonProps) {
  const { t, i18n } = useTranslation('persons')
  const [choice, setChoice] = useState<MergeChoice>(() => DEFAULT_CHOICE(into, from))
  const [busy, setBusy] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'ru'
  const merge = async (fields: MergedFields) => {
    setBusy(true)
    try {
      await mergePersons(from, into, fields)
      done()
    } catch (error) {
      notifyError(error)
      setBusy(false)
    }
  }
  const field = (key: keyof MergeChoice, show: (person: Person) => ReactNode) => {
    const options: [Side, Person][] = [
      ['into', into],
      ['from', from],
    ]
    return (
      <Radio.Group
        key={key}
        label={t(`merge.field.${key}`)}
        value={choice[key]}
        onChange={(side) => setChoice({ ...choice, [key]: side })}
      >
        <div className={classes.pair}>
          {options.map(([side, person]) => (
            <Radio key={side} value={side} label={show(person)} className={classes.option} />
          ))}
        </div>
      </Radio.Group>
    )
  }
  const dash = <span className={classes.empty}>{t('merge.empty')}</span>
  const listOf = (person: Person) => (
    <ul className={classes.list}>
      {person.names.map(({ text }) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
      {person.contacts.map(({ value }) => (
        <li key={value} dir="auto">
          {value}
        </li>
      ))}
      <li className={classes.empty}>{rolesLine(rolesIn(person, null), t)}</li>
      <li className={classes.empty}>{t('list.dossiers', { count: person.participations.length })}</li>
    </ul>
  )
  return (
    <SidePanel
      title={t('merge.title')}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button loading={busy} data-autofocus onClick={() => void merge(mergedFields(into, from, choice))}>
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <p className={classes.hint}>{t('merge.compare')}</p>
        <div className={classes.pair}>
          {listOf(into)}
          {listOf(from)}
        </div>
        {field('name', (person) => (
          <bdi>{person.name}</bdi>
        ))}
        {(into.birth !== null || from.birth !== null) &&
          field('birth', (person) => (person.birth === null ? dash : edtfWords(person.birth, language)))}
        {(into.photoId !== null || from.photoId !== null) &&
          field('photo', (person) => (person.photoId === null ? dash : <Avatar person={person} size={56} />))}
        {(into.note !== '' || from.note !== '') &&
          field('note', (person) => (person.note === '' ? dash : <span className={classes.note}>{person.note}</span>))}
      </Stack>
    </SidePanel>
  )
}
