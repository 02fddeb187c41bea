import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { IconPresentation, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { type Hearing, HearingKind, HearingState } from '#shared/domain/hearing.ts'
import { compareInSeries } from '#shared/domain/hearing-series.ts'
import type { HearingId } from '#shared/domain/ids.ts'
import { navigate } from '../../../app/routes.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { eraseHearing, hearingName } from '../actions.ts'
import type { People } from '../use-people.ts'
import { Warnings } from '../warnings.tsx'
import { timeWords, weekday } from '../when.ts'
import { Agenda } from './agenda.tsx'
import { DocumentPicks } from './documents.tsx'
import classes from './hearing-card.module.css'
import { ItemList } from './item-list.tsx'
import { repeatWords } from './item-row.tsx'
import { MinutesSection } from './minutes-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { Section } from './section.tsx'
import { SeriesSection } from './series-section.tsx'
import { quietly, useChange } from './use-change.ts'
import { WhenSection } from './when-section.tsx'

type Props = {
  hearing: Hearing
  /** All of its series, itself among them, in order of start. */
  series: Hearing[]
  clashes: RequestOutput<'hearings.clashes'>['clashes']
  people: People
  choose(id: HearingId): void
  addNext(): void
  print(): void
}

const LONGEST = { outcome: 20_000, note: 10_000 }

/** One session of a court, whole. Saves itself. */
export function HearingCard({ hearing, series, clashes, people, choose, addNext, print }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const change = useChange(hearing)
  const before = series[series.findIndex(({ id }) => id === hearing.id) - 1]
  const changes = useMemo(() => (before ? compareInSeries(before, hearing) : null), [before, hearing])
  const { dossierId } = hearing
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const tooLong = (name: keyof typeof LONGEST) => (text: string) =>
    text.length > LONGEST[name] ? t('problem.tooLong', { length: text.length, most: LONGEST[name] }) : null
  return (
    <article className={classes.root} aria-label={hearingName(hearing)}>
      <header className={classes.head}>
        <div className={classes.when}>
          <div className={classes.day}>
            <span className={classes.date}>{edtfWords(hearing.start.date, language)}</span>
            {hearing.start.time && <span className={classes.time}>{timeWords(hearing, i18n.language)}</span>}
          </div>
          <div className={classes.meta}>
            {[weekday(hearing.start.date, i18n.language), t(`kind.${hearing.kind}`), hearing.court]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <Button
          leftSection={<IconPresentation size={16} aria-hidden />}
          onClick={() => navigate({ screen: 'court', dossierId, hearingId: hearing.id })}
        >
          {t('court.open')}
        </Button>
        <Tooltip label={t('sheet.open')}>
          <ActionIcon aria-label={t('sheet.open')} onClick={print}>
            <IconPrinter size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('erase')}>
          <ActionIcon aria-label={t('erase')} onClick={() => void eraseHearing(hearing)}>
            <IconTrash size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <Warnings hearing={hearing} clashes={clashes} />
      <SegmentedControl
        aria-label={t('field.state')}
        value={hearing.state}
        onChange={(state) => quietly(change.set({ state: HearingState.parse(state) }))}
        data={HearingState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <WhenSection hearing={hearing} change={change} />
      <div className={classes.place}>
        <Select
          label={t('field.kind')}
          data={HearingKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={hearing.kind}
          allowDeselect={false}
          onChange={(kind) => quietly(change.set({ kind: HearingKind.parse(kind) }))}
        />
        <CommittedText
          label={t('field.court')}
          value={hearing.court}
          maxLength={300}
          onCommit={(court) => change.set({ court })}
        />
        <CommittedText
          label={t('field.room')}
          value={hearing.room}
          maxLength={100}
          onCommit={(room) => change.set({ room })}
        />
      </div>
      <PeopleSection hearing={hearing} people={people} change={change} />
      <Agenda hearing={hearing} change={change} />
      {(['filed', 'argued', 'ruled'] as const).map((kind) => (
        <ItemList key={kind} kind={kind} hearing={hearing} changes={changes} change={change} />
      ))}
      <CommittedTextarea
        label={t('field.outcome')}
        description={changes?.outcome ? repeatWords(changes.outcome, t, i18n.language) : t('outcomeHint')}
        value={hearing.outcome}
        autosize
        minRows={2}
        maxRows={14}
        onCommit={(outcome) => change.set({ outcome })}
        check={tooLong('outcome')}
      />
      <div className={classes.pair}>
        <Section title={t('documents.atHand')}>
          <DocumentPicks
            dossierId={dossierId}
            ids={hearing.documentIds}
            label={t('documents.add')}
            onChange={(documentIds) => quietly(change.set({ documentIds }))}
          />
        </Section>
        <MinutesSection hearing={hearing} />
      </div>
      <SeriesSection
        hearing={hearing}
        series={series}
        changes={changes}
        people={people}
        change={change}
        choose={choose}
        addNext={addNext}
      />
      <CommittedTextarea
        label={t('field.note')}
        value={hearing.note}
        autosize
        minRows={2}
        maxRows={14}
        onCommit={(note) => change.set({ note })}
        check={tooLong('note')}
      />
    </article>
  )
}
