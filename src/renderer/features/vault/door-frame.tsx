import { SegmentedControl } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Settings } from '#shared/domain/settings.ts'
import { useChangeSettings, useSettings } from '../../app/settings.ts'
import { Mark } from '../../ui/mark.tsx'
import classes from './door-frame.module.css'

const SCHEMES = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const

/** The sheet of paper the forms before a vault lie on, with language and theme at its foot. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('vault')
  const settings = useSettings()
  const change = useChangeSettings()
  return (
    <div className={classes.root}>
      <main className={classes.sheet}>
        <header className={classes.brand}>
          <Mark size={34} />
          <span className={classes.name}>{t('common:name')}</span>
        </header>
        {children}
      </main>
      <footer className={classes.foot}>
        <SegmentedControl
          aria-label={t('language')}
          value={settings.language}
          onChange={(language) => change({ language: Settings.shape.language.parse(language) })}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
        />
        <SegmentedControl
          aria-label={t('scheme.title')}
          value={settings.colourScheme}
          onChange={(scheme) => change({ colourScheme: Settings.shape.colourScheme.parse(scheme) })}
          data={SCHEMES.map(({ value, icon: SchemeIcon }) => ({
            value,
            label: <SchemeIcon size={15} aria-label={t(`scheme.${value}`)} className={classes.icon} />,
          }))}
        />
      </footer>
    </div>
  )
}
