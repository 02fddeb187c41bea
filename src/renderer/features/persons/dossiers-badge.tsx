import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/domain/person.ts'

/** Seen at once: this judge, investigator or agent turns up in several dossiers. */
export function DossiersBadge({ person }: { person: Person }) {
  const { t } = useTranslation('persons')
  const count = person.participations.length
  if (count < 2) return null
  return (
    <Badge variant="light" color="yellow" size="sm" tt="none" style={{ flex: 'none' }}>
      {t('badge.dossiers', { count })}
    </Badge>
  )
}
