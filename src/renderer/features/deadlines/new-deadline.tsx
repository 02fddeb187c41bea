import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RuleBook } from '#shared/terms/rule-book.ts'
import { useRequest } from '../../api/hooks.ts'
import { DateField } from '../../ui/dates/date-field.tsx'
import { TimeField } from '../../ui/dates/time-field.tsx'
import { ZoneSelect } from '../../ui/dates/zone-select.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { createDeadline } from './actions.ts'
import { computeDraft, type Draft, draftOf, dropDraft, fieldsOf, isDay, isHourly, keepDraft, ruleOf } from './draft.ts'
import { LinksFields } from './links-fields.tsx'
import { RULE_BETWEEN, ruleOptions } from './rule-options.ts'
import classes from './working.module.css'
import { Confirm, Working } from './working.tsx'

type Props = { dossierId: DossierId; close(): void; created(deadline: Deadline): void }

/** A rule in the list: what it is about, and under it the article. */
function RuleOption({ label }: { label: string }) {
  const [title, source] = label.split(RULE_BETWEEN)
  return (
    <span>
      {title} <span className={classes.source}>{source}</span>
    </span>
  )
}

/** Sets a deadline: from a rule and an event, with the working shown before it is kept, or by hand. */
export function NewDeadline(props: Props) {
  const book = useRequest('rules.list', {}).data
  return book ? <Form {...props} book={book} /> : null
}

function Form({ dossierId, close, created, book }: Props & { book: RuleBook }) {
  const { t, i18n } = useTranslation('deadlines')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const form = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(() => draftOf(dossierId))
  const [saving, setSaving] = useState(false)
  useEffect(() => keepDraft(dossierId, draft), [dossierId, draft])
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus(), [])

  const change = (patch: Partial<Draft>) => setDraft((present) => ({ ...present, ...patch }))
  const byRule = draft.how === 'rule'
  const rule = byRule ? ruleOf(draft, book) : null
  const known = rule === 'not-in-force' ? null : rule
  const hourly = known !== null && isHourly(known)
  const computed = computeDraft(draft, book)
  const ruleTitle = known?.rule.title[language] ?? ''
  const fields = fieldsOf(draft, computed, ruleTitle)
  const event = known?.rule.event[language] ?? ''

  const save = async () => {
    if (!fields || saving) return
    setSaving(true)
    try {
      const deadline = await createDeadline(dossierId, fields)
      dropDraft(dossierId)
      created(deadline)
    } catch {
      // It was told already, and what was typed stays.
      setSaving(false)
    }
  }
  return (
    <SidePanel
      title={t('new.title')}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            onClick={() => {
              dropDraft(dossierId)
              setDraft(draftOf(dossierId))
            }}
          >
            {t('new.discard')}
          </Button>
          <Button disabled={!fields} loading={saving} onClick={() => void save()}>
            {t('new.save')}
          </Button>
        </>
      }
    >
      <div ref={form} className={classes.stack}>
        <SegmentedControl
          fullWidth
          aria-label={t('new.how')}
          value={draft.how}
          data={[
            { value: 'rule', label: t('new.rule') },
            { value: 'hand', label: t('new.hand') },
          ]}
          onChange={(how) => change({ how: how === 'hand' ? 'hand' : 'rule' })}
        />
        {byRule && (
          <Select
            searchable
            label={t('new.chooseRule')}
            placeholder={t('new.findRule')}
            nothingFoundMessage={t('new.noRule')}
            maxDropdownHeight={360}
            data={ruleOptions(book.sets, language)}
            renderOption={({ option }) => <RuleOption label={option.label} />}
            value={draft.ruleId}
            onChange={(ruleId) => change({ ruleId })}
          />
        )}
        <DateField
          label={byRule ? (event === '' ? t('new.eventPlain') : t('new.event', { event })) : t('field.due')}
          hint={t('card.needsDay')}
          error={draft.date !== null && !isDay(draft.date) ? t('card.needsDay') : null}
          value={draft.date}
          onChange={(date) => change({ date })}
          onUnreadable={() => change({ date: null })}
        />
        {hourly && (
          <div className={classes.stack}>
            <TimeField
              label={t('new.eventTime')}
              value={draft.time}
              {...(draft.time === null ? { description: t('new.needsTime') } : {})}
              onChange={(time) => change({ time })}
              onUnreadable={() => change({ time: null })}
            />
            <ZoneSelect label={t('field.zone')} value={draft.zone} onChange={(zone) => change({ zone })} />
          </div>
        )}
        {rule === 'not-in-force' && (
          <p className={classes.problem} role="alert">
            {t('new.notInForce')}
          </p>
        )}
        {computed && (
          <section className={classes.block} aria-label={t('card.computed')} aria-live="polite">
            <span className={classes.label}>{t('card.computed')}</span>
            <span className={classes.date}>
              {edtfWords(computed.term.due, language)}
              {computed.term.time === null ? '' : `, ${computed.term.time}`}
            </span>
            <Working lines={computed.term.working} label={t('card.working')} />
            <Confirm confidence={computed.term.confidence} checkedBy={computed.found.version.checkedBy} />
          </section>
        )}
        <TextInput
          label={t('field.title')}
          placeholder={ruleTitle}
          maxLength={300}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save()
          }}
        />
        <LinksFields
          dossierId={dossierId}
          links={draft}
          change={(links, date) => change({ ...links, ...(date && draft.date === null ? { date } : {}) })}
        />
      </div>
    </SidePanel>
  )
}
