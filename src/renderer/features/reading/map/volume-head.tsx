import { Button, Progress } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VolumeReading } from '#shared/domain/reading.ts'
import { runsText } from '#shared/domain/runs.ts'
import { isDouble, isLeft, isMissing, sheetsWhere } from './sheet-index.ts'
import classes from './sheet-map.module.css'

type Props = { volume: VolumeReading; readOnly: boolean; mark(read: boolean): void }

/** Longer lists of sheets tell nothing. */
const LONGEST = 12
const short = (runs: [number, number][]) =>
  runs.length > LONGEST ? `${runsText(runs.slice(0, LONGEST))}…` : runsText(runs)

/** One volume in words: how much of it is read, what is left, what is missing and what is there twice. */
export function VolumeHead({ volume, readOnly, mark }: Props) {
  const { t } = useTranslation('reading')
  const { left, missing, double } = useMemo(
    () => ({
      left: sheetsWhere(volume, isLeft),
      missing: sheetsWhere(volume, isMissing),
      double: sheetsWhere(volume, isDouble),
    }),
    [volume],
  )
  const part = volume.present === 0 ? 0 : (volume.read / volume.present) * 100
  return (
    <section className={classes.volume} aria-label={t(`volume.${volume.series}`, { volume: volume.volume })}>
      <div className={classes.line}>
        <h2 className={classes.name}>{t(`volume.${volume.series}`, { volume: volume.volume })}</h2>
        <Progress
          className={classes.bar}
          value={part}
          size={6}
          aria-label={t('map.progress', { volume: volume.volume })}
        />
        <span className={classes.figures}>{t('map.readOf', { read: volume.read, count: volume.present })}</span>
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => mark(volume.read < volume.present)}
            disabled={volume.present === 0}
          >
            {t(volume.read < volume.present ? 'map.markVolume' : 'map.unmarkVolume')}
          </Button>
        )}
      </div>
      <div className={classes.notes}>
        {left.length > 0 && volume.read > 0 && <span>{t('map.left', { sheets: short(left) })}</span>}
        {missing.length > 0 && (
          <span className={classes.missing}>{t('map.missing', { sheets: short(missing), count: volume.missing })}</span>
        )}
        {double.length > 0 && (
          <span className={classes.double}>{t('map.double', { sheets: short(double), count: volume.double })}</span>
        )}
      </div>
    </section>
  )
}
