import { IconAlertTriangle, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '#shared/domain/vault.ts'
import classes from './vault-notices.module.css'

/** What the user should know about the open vault, above every screen until it is locked. */
export function VaultNotices({ status }: { status: VaultStatus }) {
  const { t } = useTranslation('vault')
  const warnings = status.warnings.filter((warning) => warning !== 'read-only')
  return (
    <>
      {status.sample && (
        <div className={classes.note} role="note">
          <IconFlask size={15} aria-hidden />
          {t('notice.sample')}
        </div>
      )}
      {status.readOnly && (
        <div className={classes.warning} role="status">
          <IconAlertTriangle size={15} aria-hidden />
          {t('warning.read-only')}
        </div>
      )}
      {warnings.map((warning) => (
        <div key={warning} className={classes.warning} role="status">
          <IconAlertTriangle size={15} aria-hidden />
          {t(`warning.${warning}`)}
        </div>
      ))}
    </>
  )
}
