import { Checkbox, Input, NumberInput, SegmentedControl, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { ClockTime } from '#shared/domain/moment.ts'
import {
  CounselPresence,
  Lineage,
  Occasion,
  type StatementConditions,
  type StatementFields,
} from '#shared/domain/statement.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { PersonSelect, PersonsSelect } from '../person-fields.tsx'
import classes from './statement-form.module.css'

/** The fields of a statement; of one that is not made yet nobody may have spoken. */
export type FormFields = Omit<StatementFields, 'personId'> & { personId: PersonId | null }

type Props = {
  dossierId: DossierId
  fields: FormFields
  change(fields: Partial<FormFields>): unknown
  /** Fields read out of the protocol's words, with the words. */
  guessed?: ReadonlyMap<string, string>
  /** Missing what must be there. */
  missing?: boolean
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** All that is known of a statement: who, when, before whom, under what conditions, and what became of earlier words. */
export function StatementForm({ dossierId, fields, change, guessed, missing = false }: Props) {
  const { t } = useTranslation('testimony')
  const options = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${name}.${value}`) }))
  const guess = (field: string) => {
    const words = guessed?.get(field)
    return words === undefined ? undefined : t('guess', { words })
  }
  const { conditions, start } = fields
  const condition = (change_: Partial<StatementConditions>) => change({ conditions: { ...conditions, ...change_ } })
  const time = (value: string) => (value === '' || ClockTime.safeParse(value).success ? null : t('form.badTime'))
  const setTime = (value: string) => {
    if (start === null) return
    const clock = value === '' ? null : ClockTime.parse(value)
    return change({ start: { ...start, time: clock, zone: clock === null ? null : (start.zone ?? localZone()) } })
  }
  const setDate = (date: string | null) =>
    change({
      start:
        date === null
          ? null
          : {
              date,
              time: DAY.test(date) ? (start?.time ?? null) : null,
              zone: DAY.test(date) ? (start?.zone ?? null) : null,
              wording: start?.wording ?? '',
            },
    })
  const area = (name: 'injuries' | 'threats' | 'complaint' | 'note') => (
    <CommittedTextarea
      label={t(`form.${name}`)}
      value={conditions[name]}
      onCommit={(value) => condition({ [name]: value })}
      maxLength={10_000}
      autosize
      minRows={1}
      maxRows={10}
    />
  )
  return (
    <Stack gap="sm">
      <PersonSelect
        dossierId={dossierId}
        label={t('form.person')}
        value={fields.personId}
        onChange={(personId) => personId && change({ personId })}
        description={guess('personId')}
        error={missing && fields.personId === null ? t('form.needsPerson') : null}
        autoFocus={fields.personId === null}
      />
      <Select
        label={t('form.occasion')}
        description={guess('occasion')}
        data={options('occasion', Occasion.options)}
        value={fields.occasion}
        allowDeselect={false}
        onChange={(value) => change({ occasion: Occasion.parse(value) })}
      />
      <div className={classes.when}>
        <DateField
          label={t('form.date')}
          value={start?.date ?? null}
          onChange={setDate}
          {...(start === null ? { description: null } : {})}
        />
        <CommittedText
          label={t('form.start')}
          placeholder="00:00"
          value={start?.time ?? ''}
          disabled={!start || !DAY.test(start.date)}
          check={time}
          onCommit={setTime}
        />
        <CommittedText
          label={t('form.end')}
          placeholder="00:00"
          value={fields.end ?? ''}
          check={time}
          onCommit={(value) => change({ end: value === '' ? null : ClockTime.parse(value) })}
        />
      </div>
      {(guessed?.has('start') || guessed?.has('end')) && (
        <Input.Description size="xs" className={classes.guess}>
          {guess(guessed.has('start') ? 'start' : 'end')}
        </Input.Description>
      )}
      <PersonsSelect
        dossierId={dossierId}
        label={t('form.takenBy')}
        description={guess('takenByIds')}
        max={20}
        value={fields.takenByIds}
        onChange={(takenByIds) => change({ takenByIds })}
      />
      <Select
        label={t('form.counsel')}
        description={guess('counsel')}
        data={options('counsel', CounselPresence.options)}
        value={fields.counsel}
        allowDeselect={false}
        onChange={(value) => change({ counsel: CounselPresence.parse(value) })}
      />
      {fields.counsel !== 'none' && (
        <PersonsSelect
          dossierId={dossierId}
          label={t('form.counselNames')}
          max={20}
          value={fields.counselIds}
          onChange={(counselIds) => change({ counselIds })}
        />
      )}
      <Section title={t('form.lineageTitle')}>
        <Select
          label={t('form.lineage')}
          data={options('lineage', Lineage.options)}
          value={fields.lineage}
          allowDeselect={false}
          onChange={(value) => change({ lineage: Lineage.parse(value) })}
        />
        <CommittedTextarea
          label={t('form.lineageNote')}
          value={fields.lineageNote}
          onCommit={(lineageNote) => change({ lineageNote })}
          maxLength={10_000}
          autosize
          minRows={1}
          maxRows={10}
        />
      </Section>
      <Section title={t('form.conditions')}>
        <NumberInput
          label={t('form.held')}
          value={conditions.hoursHeldBefore ?? ''}
          min={0}
          max={100_000}
          decimalScale={1}
          onChange={(value) => condition({ hoursHeldBefore: typeof value === 'number' ? value : null })}
        />
        <Checkbox
          label={t('form.night')}
          description={guess('night')}
          checked={conditions.night}
          onChange={(event) => condition({ night: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('form.torture')}
          checked={conditions.tortureAlleged}
          onChange={(event) => condition({ tortureAlleged: event.currentTarget.checked })}
        />
        {area('injuries')}
        {area('threats')}
        {area('complaint')}
        {area('note')}
      </Section>
      <Section title={t('form.more')}>
        <CommittedText
          label={t('form.place')}
          description={guess('place')}
          value={fields.place}
          maxLength={300}
          onCommit={(place) => change({ place })}
        />
        <PersonsSelect
          dossierId={dossierId}
          label={t('form.others')}
          max={20}
          value={fields.otherPersonIds}
          onChange={(otherPersonIds) => change({ otherPersonIds })}
        />
        <PersonsSelect
          dossierId={dossierId}
          label={t('form.interpreters')}
          max={10}
          value={fields.interpreterIds}
          onChange={(interpreterIds) => change({ interpreterIds })}
        />
        <div>
          <span className={classes.label}>{t('form.recorded')}</span>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('form.recorded')}
            value={fields.recorded === null ? 'unknown' : fields.recorded ? 'yes' : 'no'}
            onChange={(value) => change({ recorded: value === 'unknown' ? null : value === 'yes' })}
            data={['unknown', 'yes', 'no'].map((value) => ({ value, label: t(`recorded.${value}`) }))}
          />
        </div>
      </Section>
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      <Stack gap="sm">{children}</Stack>
    </section>
  )
}
