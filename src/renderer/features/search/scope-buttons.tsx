import { Chip, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SearchScope } from '#shared/domain/search.ts'
import { isSealedWindow } from '../../app/this-window.ts'
import classes from './scope-buttons.module.css'

type Props = { scopes: SearchScope[]; onChange(scopes: SearchScope[]): void }

/** The compartment keeps no records. */
const isThere = (scope: SearchScope) => scope !== 'record' || !isSealedWindow()

/** Where to look; none pressed means everywhere. */
export function ScopeButtons({ scopes, onChange }: Props) {
  const { t } = useTranslation('search')
  return (
    <Chip.Group multiple value={scopes} onChange={(values) => onChange(SearchScope.array().parse(values))}>
      <Group gap={4} role="group" aria-label={t('where')}>
        {SearchScope.options.filter(isThere).map((scope) => (
          <Chip key={scope} value={scope} size="xs" variant="light" radius="sm" classNames={{ label: classes.label }}>
            {t(`scope.${scope}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
