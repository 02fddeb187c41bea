import { useTranslation } from 'react-i18next'
import type { CitedPassage, ListedFact } from '#shared/domain/fact.ts'
import type { IssueId } from '#shared/domain/ids.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { StanceMark } from '../citations/stance.tsx'
import { type CitedPlace, openCitation } from '../citations/use-places.ts'
import type { Names } from '../table/use-names.ts'
import classes from './evidence-list.module.css'

type Props = {
  fact: ListedFact
  citations: readonly CitedPassage[]
  names: Names
  own: IssueId | null
  placeOf(citation: CitedPassage): CitedPlace
  open(): void
}

/** A fact on the left; what speaks for it and what against it beside it. */
export function EvidenceRow({ fact, citations, names, own, placeOf, open }: Props) {
  const { t, i18n } = useTranslation('facts')
  const below = own === null || fact.issueIds.includes(own) ? [] : fact.issueIds
  const against = citations.filter(({ stance }) => stance === 'contradicts')
  const others = citations.filter(({ stance }) => stance !== 'contradicts')
  return (
    <article className={classes.cells} aria-label={fact.text}>
      <div className={classes.cell}>
        <button type="button" className={classes.fact} data-fact={fact.id} onClick={open}>
          <span className={classes.date}>
            {fact.when ? shortDate(fact.when.date, i18n.language) : t('undated')}
            {fact.when?.time && ` ${fact.when.time}`}
          </span>
          <span className={classes.text}>{fact.text}</span>
        </button>
        <span className={classes.meta}>
          <span className={classes.status} data-status={fact.status}>
            {t(`status.${fact.status}`)}
          </span>
          {fact.material === 'yes' && ` · ${t('materialYes')}`}
          {fact.personIds.length > 0 && ` · ${names.person(fact)}`}
          {below.length > 0 && ` · ${below.map(names.ofIssue).join(', ')}`}
        </span>
      </div>
      <Passages fact={fact} citations={others} placeOf={placeOf} none={t('worksheet.noneFor')} />
      <Passages fact={fact} citations={against} placeOf={placeOf} none="" />
    </article>
  )
}

type PassagesProps = Pick<Props, 'fact' | 'citations' | 'placeOf'> & { none: string }

function Passages({ fact, citations, placeOf, none }: PassagesProps) {
  const { t } = useTranslation('facts')
  return (
    <div className={classes.cell}>
      {citations.length === 0 && none !== '' && <span className={classes.empty}>{none}</span>}
      {citations.map((citation) => {
        const { place, title, trashed } = placeOf(citation)
        const words = citation.quote.replace(/\s+/gu, ' ').trim()
        return (
          <div key={citation.id} className={classes.passage}>
            <button
              type="button"
              className={classes.place}
              disabled={trashed}
              title={title || undefined}
              aria-label={`${t(`stance.${citation.stance}`)}: ${place}. ${t('citation.open')}`}
              onClick={() => openCitation(fact.dossierId, citation)}
            >
              <StanceMark stance={citation.stance} />
              <span>{place}</span>
            </button>
            <span className={classes.quote} data-area={words === '' || undefined}>
              {words === '' ? t('citation.area') : t('quoted', { words })}
            </span>
            {citation.comment !== '' && <span className={classes.comment}>{citation.comment}</span>}
          </div>
        )
      })}
    </div>
  )
}
