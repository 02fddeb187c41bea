import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { parseDate } from '../../ui/dates/parse-date.ts'
import { createFact, newFact } from './actions.ts'
import { dateInText } from './guess/date-in-text.ts'
import classes from './quick-add.module.css'

type Props = {
  dossierId: DossierId
  /** New facts bear on these. */
  issueIds?: IssueId[]
  field: RefObject<HTMLInputElement | null>
  added(id: FactId): void
  /** Escape: back to the list. */
  leave(): void
}

/** A row for facts typed one after another: text, a date if there is one, Enter. */
export function QuickAdd({ dossierId, issueIds = [], field, added, leave }: Props) {
  const { t, i18n } = useTranslation('facts')
  const id = useId()
  const [date, setDate] = useState('')
  const [text, setText] = useState('')
  const parsed = parseDate(date)
  const guess = date.trim() === '' ? dateInText(text) : null
  const language = i18n.language === 'ru' ? 'ru' : 'en'

  const add = async () => {
    if (text.trim() === '' || !parsed.ok) return
    const own = parsed.edtf ?? guess?.date ?? null
    const when = own === null ? null : { date: own, time: null, zone: null, wording: guess?.wording ?? '' }
    try {
      const fact = await createFact(dossierId, newFact(text.trim(), { when, issueIds }))
      setDate('')
      setText('')
      added(fact.id)
    } catch {
      // Told already; what was typed stays to be tried again.
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void add()
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.root}>
      <TextInput
        className={classes.date}
        aria-label={t('add.date')}
        placeholder={guess ? edtfWords(guess.date, language) : t('add.date')}
        value={date}
        maxLength={80}
        error={!parsed.ok}
        aria-describedby={parsed.ok ? undefined : id}
        onChange={(event) => setDate(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <TextInput
        ref={field}
        className={classes.text}
        aria-label={t('add.text')}
        placeholder={t('add.text')}
        value={text}
        maxLength={5_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Tooltip label={t('add.button')}>
        <ActionIcon
          variant="filled"
          color="pine"
          size={30}
          aria-label={t('add.button')}
          disabled={text.trim() === '' || !parsed.ok}
          onClick={() => void add()}
        >
          <IconPlus size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {!parsed.ok && (
        <p id={id} role="alert" className={classes.problem}>
          {t(`common:date.problem.${parsed.problem}`)}
        </p>
      )}
    </div>
  )
}
