import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { NoteRevision } from '#shared/domain/note.ts'
import { EMPTY_RICH_TEXT, type RichText, type RichTextInline } from '#shared/domain/rich-text.ts'
import { useRequest } from '../../../api/hooks.ts'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { RichTextView } from '../../../ui/rich-text-view.tsx'
import { type Differences, differences } from '../diff.ts'
import type { NoteDraft } from '../draft.ts'
import { useDraftContent } from '../drafts.ts'
import classes from './note-history.module.css'
import { restoreRevision } from './restore-revision.ts'
import { RevisionList } from './revision-list.tsx'

const markWith =
  ({ segments }: Differences) =>
  (node: RichTextInline & { type: 'text' }) =>
    segments.get(node)?.map(({ kind, text }, index) => {
      const key = `${index} ${kind}`
      if (kind === 'added') return <ins key={key}>{text}</ins>
      if (kind === 'removed') return <del key={key}>{text}</del>
      return <span key={key}>{text}</span>
    }) ?? node.text

type ShownProps = { draft: NoteDraft; dossierId: DossierId; revision: NoteRevision; before: NoteRevision | null }

/** One kept state, with what changed in it marked; or with what has changed since. */
function ShownRevision({ draft, dossierId, revision, before }: ShownProps) {
  const { t } = useTranslation('notes')
  const [against, setAgainst] = useState<'before' | 'now'>('before')
  const { id } = draft
  const shown = useRequest('notes.revision', { id, revision: revision.revision })
  const earlier = useRequest(
    'notes.revision',
    { id, revision: before?.revision ?? 1 },
    { enabled: before !== null && against === 'before' },
  )
  const now = useDraftContent(draft).body
  const body = shown.data?.body
  const base: RichText | undefined = against === 'now' ? body : before === null ? EMPTY_RICH_TEXT : earlier.data?.body
  const target = against === 'now' ? now : body
  const found = useMemo(() => (base && target ? differences(base, target) : null), [base, target])
  const error = shown.error ?? earlier.error
  if (error) return <ErrorMessage error={error} />
  if (!target || !found) return null
  return (
    <div className={classes.shown}>
      <SegmentedControl
        className={classes.against}
        aria-label={t('history.compare')}
        value={against}
        onChange={(value) => setAgainst(value === 'now' ? 'now' : 'before')}
        data={[
          { value: 'before', label: t('history.againstBefore') },
          { value: 'now', label: t('history.againstNow') },
        ]}
      />
      <article className={classes.page}>
        <h2 className={classes.title}>{shown.data?.title || t('untitled')}</h2>
        {found.orphaned !== '' && <del className={classes.orphaned}>{found.orphaned}</del>}
        <RichTextView value={target} dossierId={dossierId} mark={markWith(found)} />
      </article>
    </div>
  )
}

type Props = { draft: NoteDraft; dossierId: DossierId; close(): void }

/** The kept states of a note: read them, see what changed, bring one back. */
export function NoteHistory({ draft, dossierId, close }: Props) {
  const { t } = useTranslation('notes')
  const { data, error } = useRequest('notes.revisions', { id: draft.id })
  const [chosen, setChosen] = useState<number | null>(null)
  const revisions = data?.revisions ?? []
  const index = Math.max(
    0,
    revisions.findIndex((revision) => revision.revision === chosen),
  )
  const revision = revisions[index]

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close])

  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <ActionIcon aria-label={t('history.back')} onClick={close} autoFocus>
          <IconArrowLeft size={17} stroke={1.75} aria-hidden />
        </ActionIcon>
        <span className={classes.heading}>{t('history.title')}</span>
        {revision && index > 0 && (
          <Button onClick={() => void restoreRevision(draft, revision).then(close)}>{t('history.restore')}</Button>
        )}
      </header>
      {error && <ErrorMessage error={error} />}
      {revision && (
        <div className={classes.body}>
          <RevisionList revisions={revisions} current={revision.revision} choose={setChosen} />
          <ShownRevision
            key={revision.revision}
            draft={draft}
            dossierId={dossierId}
            revision={revision}
            before={revisions[index + 1] ?? null}
          />
        </div>
      )}
    </div>
  )
}
