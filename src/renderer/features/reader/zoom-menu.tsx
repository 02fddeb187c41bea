import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, Zoom } from '../../viewer/view.ts'
import { useViewState } from './use-view-state.ts'
import classes from './zoom-menu.module.css'

const FITS: Zoom[] = ['auto', 'page-width', 'page-fit']
const SCALES: Zoom[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** Nearer, further, and how large the page is now. */
export function ZoomMenu({ view }: { view: DocumentView }) {
  const { t, i18n } = useTranslation('reader')
  const { zoom, scale } = useViewState(view)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const item = (value: Zoom) => (
    <Menu.RadioItem key={value} value={String(value)} closeMenuOnClick checkIcon={<IconCheck size={14} aria-hidden />}>
      {typeof value === 'number' ? percent.format(value) : t(`zoom.${value}`)}
    </Menu.RadioItem>
  )
  return (
    <div className={classes.root}>
      <Tooltip label={`${t('zoom.out')} · Ctrl −`}>
        <ActionIcon aria-label={t('zoom.out')} className={classes.step} onClick={() => view.zoomBy(-1)}>
          <IconZoomOut size={17} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom" width={190}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className={classes.value}
            aria-label={t('zoom.label', { percent: percent.format(scale) })}
          >
            {percent.format(scale)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={String(zoom)}
            onChange={(chosen) => {
              const next = [...FITS, ...SCALES].find((one) => String(one) === chosen)
              if (next !== undefined) view.setZoom(next)
            }}
          >
            {FITS.map(item)}
            <Menu.Divider />
            {SCALES.map(item)}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={`${t('zoom.in')} · Ctrl +`}>
        <ActionIcon aria-label={t('zoom.in')} className={classes.step} onClick={() => view.zoomBy(1)}>
          <IconZoomIn size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
