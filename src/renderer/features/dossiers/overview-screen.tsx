import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { languageName } from '../../ui/languages.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import panel from '../../ui/with-panel.module.css'
import { OverviewCustody } from '../custody/overview-custody.tsx'
import { DueStrip } from '../deadlines/due-strip.tsx'
import { NextHearing } from '../hearings/next-hearing.tsx'
import { ImportInvitation } from '../imports/import-invitation.tsx'
import { EditPanel } from './edit-panel.tsx'
import { Figures } from './overview/figures.tsx'
import { MissingList } from './overview/missing-list.tsx'
import classes from './overview/overview.module.css'
import { RecentAnnotations, RecentNotes } from './overview/recent.tsx'
import { useStages } from './use-stages.ts'

/** What is here, what is missing, what was worked on last. */
export function OverviewScreen({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('dossiers')
  const dossier = useRequest('dossiers.get', { id: dossierId })
  const [editing, setEditing] = useState(false)
  const stages = useStages()
  if (dossier.error) return <ErrorMessage error={dossier.error} />
  if (!dossier.data) return null
  const row = dossier.data
  return (
    <div className={panel.root}>
      <div className={panel.content}>
        <PageHeader
          title={row.title}
          meta={[stages.name(row), row.court].filter(Boolean).join(' · ')}
          actions={
            <Button
              variant="default"
              leftSection={<IconPencil size={15} aria-hidden />}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {t('edit')}
            </Button>
          }
        />
        <DueStrip dossierId={dossierId} />
        <div className={classes.page}>
          <div className={classes.columns}>
            <div className={classes.main}>
              <NextHearing dossierId={dossierId} />
              <Figures dossier={row} />
              <OverviewCustody dossierId={dossierId} />
              {row.documentCount === 0 ? (
                <ImportInvitation dossierId={dossierId} />
              ) : (
                <MissingList dossierId={dossierId} />
              )}
            </div>
            <div className={classes.latest}>
              <RecentAnnotations dossierId={dossierId} />
              <RecentNotes dossierId={dossierId} />
            </div>
            <Details dossier={row} edit={() => setEditing(true)} />
          </div>
        </div>
      </div>
      {editing && (
        <EditPanel dossier={row} close={() => setEditing(false)} trashed={() => navigate({ screen: 'dossiers' })} />
      )}
    </div>
  )
}

function Details({ dossier, edit }: { dossier: DossierRow; edit(): void }) {
  const { t, i18n } = useTranslation('dossiers')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const facts: [string, string][] = [
    ...dossier.caseNumbers.map(({ kind, number }): [string, string] => [t(`caseNumberKind.${kind}`), number]),
    [t('field.jurisdiction'), dossier.jurisdiction],
    [t('field.openedOn'), dossier.openedOn === null ? '' : edtfWords(dossier.openedOn, language)],
    [t('field.closedOn'), dossier.closedOn === null ? '' : edtfWords(dossier.closedOn, language)],
    [t('field.languages'), dossier.languages.map((tag) => languageName(tag, i18n.language)).join(', ')],
    [t('field.tags'), dossier.tags.join(', ')],
  ]
  const known = facts.filter(([, value]) => value !== '')
  return (
    <section className={classes.details} aria-label={t('overview.about')}>
      {dossier.summary === '' ? (
        <button type="button" className={classes.addSummary} onClick={edit}>
          {t('overview.addSummary')}
        </button>
      ) : (
        <p className={classes.summary}>{dossier.summary}</p>
      )}
      <dl className={classes.facts}>
        {known.map(([name, value]) => (
          <div key={`${name} ${value}`} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
