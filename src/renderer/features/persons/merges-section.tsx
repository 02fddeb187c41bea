import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { dateAndTime } from '../../ui/when.ts'
import { partPersons } from './actions.ts'
import { CardSection } from './card-section.tsx'
import classes from './person-card.module.css'

/** Cards that were merged into this one, each to be parted again. */
export function MergesSection({ person }: { person: Person }) {
  const { t, i18n } = useTranslation('persons')
  const merges = useRequest('persons.merges', { personId: person.id }).data?.merges ?? []
  if (merges.length === 0) return null
  return (
    <CardSection title={t('merges.title')}>
      <ul className={classes.records}>
        {merges.map((merge) => (
          <li key={merge.id} className={classes.merged}>
            <span dir="auto">{merge.name}</span>
            <span className={classes.recordDetail}>{dateAndTime(merge.mergedAt, i18n.language)}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('merges.partFrom', { name: merge.name })}
              onClick={() => void partPersons(person, merge).catch(notifyError)}
            >
              {t('merges.part')}
            </Button>
          </li>
        ))}
      </ul>
    </CardSection>
  )
}
