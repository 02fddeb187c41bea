import { Button, Checkbox } from '@mantine/core'
import { IconRestore, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { dateAndTime } from '../../ui/when.ts'
import panel from '../../ui/with-panel.module.css'
import { ErasePanel } from './erase-panel.tsx'
import classes from './trash-screen.module.css'
import { type TrashedThing, useTrash } from './use-trash.ts'

/** What lies in the trash: a dossier's documents and notes, or (without a dossier) whole dossiers. Newest first. */
function useTrashed(dossierId: DossierId | null): TrashedThing[] | null {
  const { t } = useTranslation('trash')
  const inDossier = { enabled: dossierId !== null }
  const of = { dossierId: dossierId ?? ('' as DossierId), trashed: true }
  const dossiers = useRequest('dossiers.list', { trashed: true }, { enabled: dossierId === null })
  const documents = useRequest('documents.list', of, inDossier)
  const notes = useRequest('notes.list', of, inDossier)
  if (dossierId === null ? !dossiers.data : !documents.data || !notes.data) return null
  const things: TrashedThing[] = [
    ...(dossiers.data?.dossiers ?? []).map((row) => ({ ...row, type: 'dossier' as const })),
    ...(documents.data?.documents ?? []).map((row) => ({ ...row, type: 'document' as const })),
    ...(notes.data?.notes ?? []).map((row) => ({ ...row, type: 'note' as const })),
  ].map(
    ({ type, id, title, trashedAt }) =>
      ({ type, id, title: title || t('untitled'), trashedAt: trashedAt ?? 0 }) as TrashedThing,
  )
  return things.sort((a, b) => b.trashedAt - a.trashedAt)
}

export function TrashScreen({ dossierId }: { dossierId: DossierId | null }) {
  const { t, i18n } = useTranslation('trash')
  const things = useTrashed(dossierId)
  const { restore } = useTrash()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [erasing, setErasing] = useState<TrashedThing[] | null>(null)
  if (!things) return null
  const chosen = things.filter(({ id }) => marked.has(id))
  const all = things.length > 0 && chosen.length === things.length
  const mark = (id: string, on: boolean) => {
    const next = new Set(marked)
    if (on) next.add(id)
    else next.delete(id)
    setMarked(next)
  }
  return (
    <div className={panel.root}>
      <div className={panel.content}>
        <PageHeader
          title={t(dossierId === null ? 'titleDossiers' : 'title')}
          meta={things.length > 0 && t('stays')}
          actions={
            things.length > 0 && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconRestore size={15} aria-hidden />}
                  disabled={chosen.length === 0}
                  onClick={() => void restore(chosen)}
                >
                  {t('restore')}
                </Button>
                <Button
                  variant="default"
                  {...(chosen.length > 0 ? { c: 'var(--delo-danger)' } : {})}
                  leftSection={<IconTrash size={15} aria-hidden />}
                  disabled={chosen.length === 0}
                  onClick={() => setErasing(chosen)}
                >
                  {t('erase')}
                </Button>
              </>
            )
          }
        />
        {things.length === 0 ? (
          <EmptyState icon={<IconTrash size={36} stroke={1.3} />} title={t('empty.title')}>
            {t(dossierId === null ? 'empty.dossiers' : 'empty.things')}
          </EmptyState>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th className={classes.mark}>
                  <Checkbox
                    aria-label={t('markAll')}
                    checked={all}
                    indeterminate={chosen.length > 0 && !all}
                    onChange={(event) =>
                      setMarked(new Set(event.currentTarget.checked ? things.map(({ id }) => id) : []))
                    }
                  />
                </th>
                <th>{t('column.title')}</th>
                <th>{t('column.type')}</th>
                <th>{t('column.trashed')}</th>
                <th>
                  <span className="delo-hidden">{t('column.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {things.map((thing) => (
                <tr key={thing.id}>
                  <td className={classes.mark}>
                    <Checkbox
                      aria-label={t('mark', { title: thing.title })}
                      checked={marked.has(thing.id)}
                      onChange={(event) => mark(thing.id, event.currentTarget.checked)}
                    />
                  </td>
                  <td className={classes.title}>{thing.title}</td>
                  <td>{t(`type.${thing.type}`)}</td>
                  <td className={classes.quiet}>{dateAndTime(thing.trashedAt, i18n.language)}</td>
                  <td className={classes.actions}>
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      aria-label={t('restoreOne', { title: thing.title })}
                      onClick={() => void restore([thing])}
                    >
                      {t('restore')}
                    </Button>
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-xs"
                      aria-label={t('eraseOne', { title: thing.title })}
                      onClick={() => setErasing([thing])}
                    >
                      {t('erase')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {erasing && (
        <ErasePanel key={erasing.map(({ id }) => id).join()} things={erasing} close={() => setErasing(null)} />
      )}
    </div>
  )
}
