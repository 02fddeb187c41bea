import { IconFileText, IconFolder, IconListDetails, IconNote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchGroup, SearchHit } from '#shared/domain/search.ts'
import { LabelDot } from '../annotations/label-dot.tsx'
import { MarkedText } from './marked-text.tsx'
import classes from './results.module.css'

const ICONS = { document: IconFileText, note: IconNote, dossier: IconFolder, record: IconListDetails }

/** The title with its own words marked where the title was found; what is found along with it stands on further lines. */
function titleSnippet({ title, hits }: SearchGroup) {
  const snippet = hits.find(({ scope }) => scope === 'title')?.snippet
  if (!snippet?.text.startsWith(title)) return { text: title, marks: [] }
  return { text: title, marks: snippet.marks.filter(([, end]) => end <= title.length) }
}

export function HeadRow({ group, showDossier }: { group: SearchGroup; showDossier: boolean }) {
  const { t } = useTranslation('search')
  const Icon = ICONS[group.target.type]
  const untitled = group.title === ''
  return (
    <span className={classes.head}>
      <Icon size={17} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.title} data-quiet={untitled || undefined}>
        {untitled ? t('untitledNote') : <MarkedText snippet={titleSnippet(group)} />}
      </span>
      {group.target.type === 'record' && <span className={classes.dossier}>{t(`record.${group.target.kind}`)}</span>}
      {showDossier && group.target.type !== 'dossier' && <span className={classes.dossier}>{group.dossierTitle}</span>}
      <span className={classes.count}>{t('hits', { count: group.hitCount })}</span>
    </span>
  )
}

function Place({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('search')
  if (hit.scope !== 'page' && hit.scope !== 'annotation') return <span className={classes.place}>{t('inNote')}</span>
  const page = hit.page + 1
  const label = hit.scope === 'page' && hit.label !== null && hit.label !== String(page) ? hit.label : null
  return (
    <span className={classes.place}>
      {hit.scope === 'annotation' && <LabelDot colour={hit.colour} size={10} />}
      {hit.citation || (label ? t('pageLabelled', { page, label }) : t('page', { page }))}
      {hit.scope === 'annotation' && <span className={classes.kind}>{t('annotation')}</span>}
    </span>
  )
}

export function HitRow({ hit }: { hit: SearchHit }) {
  return (
    <span className={classes.hit}>
      <Place hit={hit} />
      <span className={classes.snippet}>
        <MarkedText snippet={hit.snippet} />
      </span>
    </span>
  )
}
