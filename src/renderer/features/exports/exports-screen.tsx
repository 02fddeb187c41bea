import { Button, Skeleton } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { SummaryOptions } from '#shared/domain/summary.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type Beginnings, type Choice, choices, firstChoice, toOptions } from './choice.ts'
import { Contents } from './contents.tsx'
import classes from './exports-screen.module.css'
import { OptionsForm } from './options-form.tsx'
import { Preview } from './preview.tsx'
import { SaveSummary } from './save-summary.tsx'

/** Every record of a case is about a person, so without people there are none. */
const isBare = ({ documentCount, noteCount, caseNumbers, summary }: DossierRow, persons: number) =>
  documentCount + noteCount + caseNumbers.length + persons === 0 && summary === ''

/** The case summary: choose what goes in, look at it as it will be, write the files. */
export function ExportsScreen({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('exports')
  const dossier = useRequest('dossiers.get', { id: dossierId })
  const persons = useRequest('persons.list', { dossierId })
  const error = dossier.error ?? persons.error
  return (
    <div className={classes.root}>
      <PageHeader title={t('title')} meta={t('lead')} />
      {error && <ErrorMessage error={error} />}
      {dossier.data &&
        persons.data &&
        (isBare(dossier.data, persons.data.persons.length) ? (
          <Bare dossierId={dossierId} />
        ) : (
          <Summary dossierId={dossierId} />
        ))}
    </div>
  )
}

function Bare({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('exports')
  return (
    <EmptyState
      icon={<IconFileExport size={40} stroke={1.2} />}
      title={t('empty.title')}
      actions={
        <Button onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'documents' })}>{t('empty.go')}</Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  )
}

const languageOf = (language: string): 'ru' | 'en' => (language.startsWith('ru') ? 'ru' : 'en')

function useChoice(dossierId: DossierId): [Choice, (change: Partial<Choice>) => void] {
  const { i18n } = useTranslation()
  const [choice, setChoice] = useState(() => choices.get(dossierId) ?? firstChoice(languageOf(i18n.language)))
  return [
    choice,
    (change) => {
      const next = { ...choice, ...change }
      choices.set(dossierId, next)
      setChoice(next)
    },
  ]
}

function Summary({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('exports')
  const [choice, change] = useChoice(dossierId)
  const { i18n } = useTranslation()
  const labels = useRequest('labels.list', {})
  const profiles = useRequest('profiles.list', {})
  const notes = useRequest('notes.list', { dossierId, trashed: false })
  const ready = labels.data && notes.data
  const beginnings: Beginnings = { own: profiles.data?.profiles ?? [], language: languageOf(i18n.language) }
  const options = ready ? toOptions(choice, labels.data.labels, notes.data.notes) : null
  const nothing = choice.sections.length === 0
  const reason = nothing ? t('chooseSection') : choice.formats.length === 0 ? t('chooseFormat') : null
  const error = labels.error ?? notes.error ?? profiles.error
  if (error) return <ErrorMessage error={error} />
  return (
    <div className={classes.columns}>
      <section className={classes.options} aria-label={t('options')}>
        <div className={classes.form}>
          <OptionsForm
            dossierId={dossierId}
            choice={choice}
            beginnings={beginnings}
            onChange={change}
            labels={labels.data?.labels ?? []}
            notes={notes.data?.notes ?? []}
          />
          {options && <ContentsOf dossierId={dossierId} choice={choice} options={options} />}
        </div>
        <SaveSummary
          input={options && reason === null ? { dossierId, options, formats: [...choice.formats] } : null}
          reason={reason}
        />
      </section>
      {nothing ? (
        <div className={classes.nothing}>
          <EmptyState title={t('preview.nothing')}>{t('chooseSection')}</EmptyState>
        </div>
      ) : (
        options && <PreviewOf dossierId={dossierId} options={options} />
      )}
    </div>
  )
}

type Asked = { dossierId: DossierId; options: SummaryOptions }

/** Both ask for the same preview: the answer is shared. */
const usePreview = (asked: Asked) => useRequest('exports.preview', asked, { placeholderData: keepPreviousData })

function ContentsOf({ choice, ...asked }: Asked & { choice: Choice }) {
  const { data } = usePreview(asked)
  return data ? <Contents dossierId={asked.dossierId} choice={choice} contents={data.contents} /> : null
}

function PreviewOf(asked: Asked) {
  const { t } = useTranslation('exports')
  const { data, error, isPlaceholderData, refetch } = usePreview(asked)
  if (error)
    return (
      <div className={classes.nothing}>
        <ErrorMessage error={error} actions={<Button onClick={() => void refetch()}>{t('preview.again')}</Button>} />
      </div>
    )
  if (!data)
    return (
      <div className={classes.nothing} aria-busy aria-label={t('preview.loading')} role="status">
        {[70, 40, 95, 90, 60].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} mb="sm" />
        ))}
      </div>
    )
  return <Preview report={data.report} stale={isPlaceholderData} />
}
