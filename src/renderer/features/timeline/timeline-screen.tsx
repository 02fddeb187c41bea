import { Button, SegmentedControl } from '@mantine/core'
import { IconFileExport, IconTimeline } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { routeOfSource } from '../../app/record-route.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Card } from './card.tsx'
import { type Choice, everything, isFiltering, useChoice } from './choice.ts'
import { ExportPanel } from './export/export-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { EventList } from './list/event-list.tsx'
import { Picture } from './picture/picture.tsx'
import type { Stage } from './picture/stage.ts'
import classes from './timeline.module.css'
import { type TimelineData, useTimeline } from './use-timeline.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

/** The course of a case: one picture one can zoom, the same as a list, and files of both. */
export function TimelineScreen({ dossierId }: { dossierId: DossierId }) {
  const [choice, change] = useChoice(dossierId)
  const { data, error } = useTimeline(dossierId, choice)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  return <Timeline dossierId={dossierId} data={data} choice={choice} change={change} />
}

type Props = { dossierId: DossierId; data: TimelineData; choice: Choice; change(part: Partial<Choice>): void }

function useMeta({ answer, events }: TimelineData, choice: Choice): string {
  const { t } = useTranslation('timeline')
  const count = answer.events.length
  if (count === 0 && answer.undated.length === 0) return ''
  const shown = isFiltering(choice.filter) ? t('shownOf', { shown: events.length, count }) : t('count', { count })
  const undated = answer.undated.map(({ lane, count: own }) => `${t(`lane.${lane}`).toLowerCase()} ${own}`).join(', ')
  return [shown, undated && t('undated', { what: undated })].filter(Boolean).join(' · ')
}

function Timeline({ dossierId, data, choice, change }: Props) {
  const { t } = useTranslation('timeline')
  const meta = useMeta(data, choice)
  const [exporting, setExporting] = useState(false)
  const stage = useRef<Stage>(null)
  const search = useRef<HTMLInputElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const chosen = data.events.find(({ id }) => id === choice.chosen?.id)
  const focusView = () => content.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const open = (event: TimelineEvent) => navigate(routeOfSource(dossierId, event.source, event.personIds[0] ?? null))
  const views = { dossierId, data, open, chosen: chosen ? choice.chosen : null }
  return (
    <div className={classes.root}>
      <div ref={content} className={classes.content}>
        <PageHeader
          title={t('title')}
          meta={meta}
          actions={
            data.answer.events.length > 0 && (
              <>
                <SegmentedControl
                  aria-label={t('view.title')}
                  value={choice.view}
                  onChange={(view) => change({ view: view === 'list' ? 'list' : 'picture' })}
                  data={(['picture', 'list'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
                />
                <Button
                  variant={exporting ? 'light' : 'default'}
                  leftSection={<IconFileExport size={15} aria-hidden />}
                  aria-expanded={exporting}
                  onClick={() => setExporting(!exporting)}
                >
                  {t('export.button')}
                </Button>
              </>
            )
          }
        />
        {data.answer.events.length === 0 ? (
          <Empty dossierId={dossierId} />
        ) : (
          <>
            <FilterBar
              answer={data.answer}
              filter={choice.filter}
              setFilter={(filter) => change({ filter })}
              grouping={choice.grouping}
              setGrouping={(grouping) => change({ grouping })}
              search={search}
              leaveSearch={focusView}
            >
              {choice.view === 'picture' && <ZoomButtons camera={() => stage.current?.camera} />}
            </FilterBar>
            {data.events.length === 0 ? (
              <EmptyState
                title={t('filter.none')}
                actions={
                  <Button variant="default" onClick={() => change({ filter: everything() })}>
                    {t('filter.clear')}
                  </Button>
                }
              />
            ) : choice.view === 'picture' ? (
              <Picture
                {...views}
                stage={stage}
                choose={(place) => change({ chosen: place })}
                find={() => search.current?.focus()}
              />
            ) : (
              <EventList {...views} choose={(place) => change({ chosen: place })} />
            )}
          </>
        )}
      </div>
      {exporting ? (
        <ExportPanel dossierId={dossierId} data={data} choice={choice} close={() => setExporting(false)} />
      ) : (
        chosen && (
          <Card dossierId={dossierId} event={chosen} names={data.names} close={() => change({ chosen: null })} />
        )
      )}
    </div>
  )
}

function Empty({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('timeline')
  return (
    <EmptyState
      icon={<IconTimeline size={40} stroke={1.2} />}
      title={t('empty.title')}
      actions={
        <Button onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'documents' })}>{t('empty.go')}</Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  )
}
