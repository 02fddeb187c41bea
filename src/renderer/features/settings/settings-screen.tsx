import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'
import { About } from './about.tsx'
import { Passphrases } from './passphrases.tsx'
import { Preferences } from './preferences.tsx'
import classes from './settings.module.css'
import { VerifyVault } from './verify-vault.tsx'

export function SettingsScreen() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.sections}>
        <Preferences />
        <Passphrases />
        <VerifyVault />
        <About />
      </div>
    </>
  )
}
