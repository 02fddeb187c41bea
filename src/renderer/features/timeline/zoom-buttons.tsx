import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DAY } from '#shared/timeline/shape.ts'
import type { Camera } from './picture/camera.ts'
import { MONTH, YEAR } from './picture/picture-keys.ts'
import classes from './timeline.module.css'
import { wallClock } from './wall-clock.ts'

/** Closer, farther, and the spans one asks for by name; each has a key in the picture. */
export function ZoomButtons({ camera }: { camera(): Camera | undefined }) {
  const { t } = useTranslation('timeline')
  const spans: [string, () => void][] = [
    ['fit', () => camera()?.showAll()],
    ['year', () => camera()?.showSpan(YEAR)],
    ['month', () => camera()?.showSpan(MONTH)],
    ['day', () => camera()?.showSpan(DAY)],
    ['today', () => camera()?.centre(wallClock())],
  ]
  return (
    <div className={classes.zoom} role="toolbar" aria-label={t('zoom.title')}>
      <Tooltip label={t('zoom.out')}>
        <ActionIcon aria-label={t('zoom.out')} onClick={() => camera()?.zoomBy(1 / 1.6)}>
          <IconZoomOut size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('zoom.in')}>
        <ActionIcon aria-label={t('zoom.in')} onClick={() => camera()?.zoomBy(1.6)}>
          <IconZoomIn size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {spans.map(([name, act]) => (
        <Button key={name} variant="subtle" color="gray" size="compact-xs" onClick={act}>
          {t(`zoom.${name}`)}
        </Button>
      ))}
    </div>
  )
}
