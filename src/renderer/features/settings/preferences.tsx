import { Input, NumberInput, SegmentedControl, Switch } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Settings } from '#shared/domain/settings.ts'
import { useChangeSettings, useSettings } from '../../app/settings.ts'
import { Section } from './section.tsx'
import classes from './settings.module.css'

const SHORTEST = 1
const LONGEST = 240

/** What is kept on this computer, outside any vault. */
export function Preferences() {
  const { t } = useTranslation('settings')
  const settings = useSettings()
  const change = useChangeSettings()
  const [minutes, setMinutes] = useState<number | string>(settings.idleLockMinutes)
  const [language, scheme] = [useId(), useId()]
  const commitMinutes = () => {
    const valid = Settings.shape.idleLockMinutes.safeParse(minutes)
    if (valid.success) change({ idleLockMinutes: valid.data })
    else setMinutes(settings.idleLockMinutes)
  }
  return (
    <Section title={t('computer.title')} hint={t('computer.hint')}>
      <Input.Wrapper label={t('language')} labelElement="div" labelProps={{ id: language }}>
        <div>
          <SegmentedControl
            aria-labelledby={language}
            value={settings.language}
            onChange={(value) => change({ language: Settings.shape.language.parse(value) })}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={t('scheme')} labelElement="div" labelProps={{ id: scheme }}>
        <div>
          <SegmentedControl
            aria-labelledby={scheme}
            value={settings.colourScheme}
            onChange={(value) => change({ colourScheme: Settings.shape.colourScheme.parse(value) })}
            data={Settings.shape.colourScheme.options.map((value) => ({ value, label: t(`vault:scheme.${value}`) }))}
          />
        </div>
      </Input.Wrapper>
      <NumberInput
        className={classes.field}
        label={t('idle')}
        description={t('idleHint')}
        value={minutes}
        onChange={setMinutes}
        onBlur={commitMinutes}
        onKeyDown={(event) => event.key === 'Enter' && commitMinutes()}
        min={SHORTEST}
        max={LONGEST}
        allowDecimal={false}
      />
      <Switch
        label={t('remember')}
        description={t('rememberHint')}
        checked={settings.rememberVault}
        onChange={(event) => change({ rememberVault: event.currentTarget.checked })}
      />
    </Section>
  )
}
