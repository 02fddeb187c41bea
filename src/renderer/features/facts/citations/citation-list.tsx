import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CitedPassage, ListedFact } from '#shared/domain/fact.ts'
import { useRequest } from '../../../api/hooks.ts'
import { CitationCard } from './citation-card.tsx'
import classes from './citation-list.module.css'
import { usePlaces } from './use-places.ts'

const NONE: readonly CitedPassage[] = []

/** The passages that speak for, against and of a fact. */
export function CitationList({ fact, readOnly }: { fact: ListedFact; readOnly: boolean }) {
  const { t } = useTranslation('facts')
  const citations = useRequest('facts.citations', { factIds: [fact.id] }).data?.citations ?? NONE
  const placeOf = usePlaces(fact.dossierId)
  return (
    <section aria-label={t('citation.title')}>
      <h3 className={classes.heading}>
        {citations.length === 0 ? t('citation.title') : t('citation.titleCount', { count: citations.length })}
      </h3>
      {citations.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('citation.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {citations.map((citation) => (
          <li key={citation.id}>
            <CitationCard
              citation={citation}
              place={placeOf(citation)}
              dossierId={fact.dossierId}
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
