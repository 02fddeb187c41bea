import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRequest } from '../../api/hooks.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { Section } from './section.tsx'
import classes from './settings.module.css'

/** Which Delo this is, on what it runs, and what that cannot give. */
export function About() {
  const { t } = useTranslation('settings')
  const info = useRequest('app.info', {}).data
  const status = useVaultStatus()
  if (!info) return null
  const facts: [string, string][] = [
    [t('about.version'), info.version],
    [t('about.host'), `${t(`host:${info.host}`)}, ${info.platform}`],
    [t('about.vault'), status?.location ?? ''],
  ]
  return (
    <Section title={t('about.title')} hint={t('about.hint')}>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== '' && (
              <div key={name} className={classes.fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {info.missing.length > 0 && (
        <div>
          <Text size="sm" fw={500}>
            {t('host:missing.title')}
          </Text>
          <ul className={classes.problems}>
            {info.missing.map((key) => (
              <li key={key}>{t(`host:missing.${key}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
