import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconHelp, IconLock, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '#shared/domain/vault.ts'
import { ImportChip } from '../features/imports/import-chip.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { openQuickFind } from './quick-find.ts'
import { canTravel, type Route, travel } from './routes.ts'
import { lockVault } from './shortcuts.ts'
import classes from './top-bar.module.css'

type Props = { status: VaultStatus; route: Route; showHelp(): void }

/** Where one is, how to get elsewhere, and the lock: always in reach. */
export function TopBar({ status, route, showHelp }: Props) {
  const { t } = useTranslation()
  const back = (by: -1 | 1, label: string, keys: string, ArrowIcon: typeof IconArrowLeft) => (
    <Tooltip label={`${label} · ${keys}`}>
      <ActionIcon aria-label={label} disabled={!canTravel(by)} onClick={() => travel(by)}>
        <ArrowIcon size={17} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <section className={classes.root} aria-label={t('frame.topBar')}>
      <div className={classes.travel}>
        {back(-1, t('frame.back'), 'Alt+←', IconArrowLeft)}
        {back(1, t('frame.forward'), 'Alt+→', IconArrowRight)}
      </div>
      <Breadcrumb route={route} />
      <div className={classes.space} />
      <ImportChip />
      <button type="button" className={classes.search} onClick={openQuickFind}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.searchLabel}>{t('frame.find')}</span>
        <kbd className={classes.keys}>Ctrl+K</kbd>
      </button>
      <Tooltip label={`${t('frame.help')} · F1`}>
        <ActionIcon aria-label={t('frame.help')} onClick={showHelp}>
          <IconHelp size={17} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.vault} title={status.location ?? undefined}>
        {status.sample ? t('frame.sample') : status.name}
      </span>
      <Tooltip label="Ctrl+L">
        <Button
          className={classes.lock}
          variant="default"
          leftSection={<IconLock size={15} aria-hidden />}
          onClick={lockVault}
        >
          {t('frame.lock')}
        </Button>
      </Tooltip>
    </section>
  )
}
