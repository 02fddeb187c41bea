import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CitedPassage } from '#shared/domain/fact.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { changeCitation, eraseCitation } from '../actions.ts'
import classes from './citation-list.module.css'
import { STANCES, StanceMark } from './stance.tsx'
import { type CitedPlace, openCitation } from './use-places.ts'

type Props = { citation: CitedPassage; place: CitedPlace; dossierId: DossierId; readOnly: boolean }

/** One passage: what it says of the fact, where it stands, its words and a remark. */
export function CitationCard({ citation, place, dossierId, readOnly }: Props) {
  const { t } = useTranslation('facts')
  const words = citation.quote.replace(/\s+/gu, ' ').trim()
  return (
    <article
      className={classes.card}
      data-stance={citation.stance}
      aria-label={`${t(`stance.${citation.stance}`)}, ${place.place}`}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.place}
          disabled={place.trashed}
          title={t('citation.open')}
          onClick={() => openCitation(dossierId, citation)}
        >
          {place.place}
        </button>
        <StanceChoice citation={citation} readOnly={readOnly} />
        {!readOnly && (
          <Tooltip label={t('citation.remove')}>
            <ActionIcon size={24} aria-label={t('citation.remove')} onClick={() => void eraseCitation(citation)}>
              <IconTrash size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {place.title !== '' && <p className={classes.title}>{place.title}</p>}
      <blockquote className={classes.quote} data-area={words === '' || undefined}>
        {words || t('citation.area')}
      </blockquote>
      <CommittedTextarea
        aria-label={t('citation.comment')}
        placeholder={t('citation.comment')}
        value={citation.comment}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={5_000}
        disabled={readOnly}
        onCommit={(comment) => changeCitation(citation.id, { comment })}
      />
    </article>
  )
}

function StanceChoice({ citation, readOnly }: { citation: CitedPassage; readOnly: boolean }) {
  const { t } = useTranslation('facts')
  return (
    <div role="radiogroup" aria-label={t('citation.stance')} className={classes.stances}>
      {STANCES.map((stance) => {
        const chosen = stance === citation.stance
        return (
          <Tooltip key={stance} label={t(`stance.${stance}`)}>
            <ActionIcon
              size={24}
              role="radio"
              aria-checked={chosen}
              aria-label={t(`stance.${stance}`)}
              disabled={readOnly}
              variant={chosen ? 'light' : 'subtle'}
              onClick={() => !chosen && void changeCitation(citation.id, { stance }).catch(() => undefined)}
            >
              <StanceMark stance={stance} size={15} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </div>
  )
}
