import { IconFileText, IconFolder, IconListDetails, IconNote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchGroup, SearchHit } from '#shared/domain/search.ts'
import { LabelDot } from '../annotations/label-dot.tsx'
import { MarkedText } from './marked-text.tsx'
import classes from './results.module.css'
import { titleInWords } from './title-in-words.ts'

const ICONS = { document: IconFileText, note: IconNote, dossier: IconFolder, record: IconListDetails }

/** The title with its own words marked where the title was found; what is found along with it stands on further lines. */
function titleSnippet({ title, hits, target }: SearchGroup, language: string) {
  const dated = target.type === 'record' && target.kind === 'statement'
  const text = dated ? titleInWords(title, language) : title
  const snippet = hits.find(({ scope }) => scope === 'title')?.snippet
  if (!snippet?.text.startsWith(title)) return { text, marks: [] }
  // Where the date is written otherwise, what is marked in it has moved.
  const same = text === title ? title.length : title.lastIndexOf(', ')
  return { text, marks: snippet.marks.filter(([, end]) => end <= same) }
}

export function HeadRow({ group, showDossier }: { group: SearchGroup; showDossier: boolean }) {
  const { t, i18n } = useTranslation('search')
  const Icon = ICONS[group.target.type]
  const untitled = group.title === ''
  return (
    <span className={classes.head}>
      <Icon size={17} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.title} data-quiet={untitled || undefined}>
        {untitled ? t('untitledNote') : <MarkedText snippet={titleSnippet(group, i18n.language)} />}
      </span>
      {group.target.type === 'record' && (
        <span className={classes.dossier} data-kind>
          {t(`record.${group.target.kind}`)}
        </span>
      )}
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
