import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SAMPLE_SEALED_PASSPHRASE } from '#shared/domain/sealed.ts'
import classes from './sealed-gate.module.css'

/** At the door of the sample's compartment: that it is invented, and its passphrase, which nobody else's would ever tell. */
export function SampleNote({ fill }: { fill(): void }) {
  const { t } = useTranslation('sealed')
  return (
    <div className={classes.sample} role="note">
      <IconFlask size={18} stroke={1.6} aria-hidden />
      <div>
        <p>{t('gate.sample')}</p>
        <p className={classes.phrase}>
          {t('gate.samplePhrase')} <code>{SAMPLE_SEALED_PASSPHRASE}</code>
          <Button variant="default" size="compact-sm" onClick={fill}>
            {t('gate.sampleFill')}
          </Button>
        </p>
      </div>
    </div>
  )
}
