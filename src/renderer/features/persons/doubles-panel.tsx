import { Button, Group } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { LikelyDouble, Person } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { keepApart } from './actions.ts'
import classes from './merge-panel.module.css'

const useDoubles = (dossierId: DossierId | null) => useRequest('persons.doubles', { dossierId }).data

/** How many cards may be of one person; nothing where there are none. */
export function DoublesNotice({ dossierId, open }: { dossierId: DossierId | null; open(): void }) {
  const { t } = useTranslation('persons')
  const count = useDoubles(dossierId)?.doubles.length ?? 0
  if (count === 0) return null
  return (
    <div className={classes.notice}>
      <Button
        variant="light"
        color="yellow"
        size="compact-xs"
        leftSection={<IconUsersGroup size={14} aria-hidden />}
        onClick={open}
      >
        {t('doubles.notice', { count })}
      </Button>
    </div>
  )
}

type Props = { dossierId: DossierId | null; close(): void; compare(one: Person, other: Person): void }

/** Pairs of cards that may be of one person, each to be compared or kept apart. */
export function DoublesPanel({ dossierId, close, compare }: Props) {
  const { t } = useTranslation('persons')
  const doubles = useDoubles(dossierId)?.doubles ?? []
  const persons = useRequest('persons.list', { dossierId: null }).data?.persons ?? []
  const byId = new Map(persons.map((person) => [person.id, person]))
  const row = ({ one, other, why, birth }: LikelyDouble) => {
    const [a, b] = [byId.get(one), byId.get(other)]
    if (!a || !b) return null
    return (
      <li key={`${one} ${other}`} className={classes.double}>
        <div className={classes.doubleNames}>
          <bdi>{a.name}</bdi>
          <bdi>{b.name}</bdi>
        </div>
        <p className={classes.why}>
          {t(`doubles.why.${why}`)}
          {birth === 'same' && ` · ${t('doubles.sameBirth')}`}
        </p>
        <Group gap="xs">
          <Button size="compact-xs" variant="light" onClick={() => compare(a, b)}>
            {t('doubles.compare')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => void keepApart(one, other).catch(notifyError)}>
            {t('doubles.apart')}
          </Button>
        </Group>
      </li>
    )
  }
  return (
    <SidePanel title={t('doubles.title')} close={close}>
      <p className={classes.hint}>{t(doubles.length === 0 ? 'doubles.none' : 'doubles.hint')}</p>
      <ul className={classes.doubles}>{doubles.map(row)}</ul>
    </SidePanel>
  )
}
