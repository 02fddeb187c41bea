import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconLockSquareRounded } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DossierId } from '#shared/domain/ids.ts'
import { canTravel, navigate, travel } from '../../app/routes.ts'
import { ImportChip } from '../../features/imports/import-chip.tsx'
import { closeSealed } from './close.ts'
import { ClosesIn } from './closes-in.tsx'
import classes from './sealed-workspace.module.css'
import type { FiledDossier } from './use-dossiers.ts'

type Props = { dossiers: FiledDossier[]; dossierId: DossierId | null; closeAfter: number }

/** Which case, and the way out. */
export function SealedBar({ dossiers, dossierId, closeAfter }: Props) {
  const { t } = useTranslation('sealed')
  const step = (by: -1 | 1, label: string, ArrowIcon: typeof IconArrowLeft) => (
    <ActionIcon className={classes.travel} aria-label={label} disabled={!canTravel(by)} onClick={() => travel(by)}>
      <ArrowIcon size={17} aria-hidden />
    </ActionIcon>
  )
  return (
    <header className={classes.bar}>
      <span className={classes.name}>
        <IconLockSquareRounded size={19} stroke={1.6} aria-hidden />
        {t('title')}
      </span>
      {step(-1, t('common:frame.back'), IconArrowLeft)}
      {step(1, t('common:frame.forward'), IconArrowRight)}
      {dossiers.length > 0 && (
        <Select
          className={classes.dossier}
          aria-label={t('bar.dossier')}
          data={dossiers.map(({ id, title, lost }) => ({
            value: id,
            label: lost ? t('bar.lostDossier', { title }) : title,
          }))}
          value={dossierId}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t('bar.noDossier')}
          onChange={(value) =>
            value !== null && navigate({ screen: 'sealed-part', dossierId: DossierId.parse(value), part: 'witnesses' })
          }
        />
      )}
      <div className={classes.space} />
      <ImportChip />
      <ClosesIn minutes={closeAfter} />
      <Tooltip label="Ctrl+W">
        <Button variant="default" onClick={closeSealed} style={{ flexShrink: 0 }}>
          {t('bar.close')}
        </Button>
      </Tooltip>
    </header>
  )
}
