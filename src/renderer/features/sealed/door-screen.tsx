import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFlask, IconLockSquareRounded } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { on } from '../../api/client.ts'
import { useCommand, useRequest } from '../../api/hooks.ts'
import { useVaultStatus } from '../../app/vault-status.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import classes from './door-screen.module.css'
import { Limits } from './limits.tsx'

/** Whether the sealed window is there; this window learns nothing else of it. */
function useSealedState() {
  const first = useRequest('sealed.state', {}, { gcTime: 0 }).data
  const [latest, setLatest] = useState<{ window: boolean; open: boolean } | null>(null)
  useEffect(() => on('sealed.state', setLatest), [])
  return latest ?? first ?? { window: false, open: false }
}

/** The door to the sealed compartment. Closed or open, this window shows nothing but the door. */
export function DoorScreen() {
  const { t } = useTranslation('sealed')
  const { window, open } = useSealedState()
  const status = useVaultStatus()
  const show = useCommand('sealed.show')
  const close = useCommand('sealed.close')
  const error = show.error ?? close.error
  return (
    <div className={classes.root}>
      <article className={classes.sheet}>
        <Stack gap="lg">
          <header className={classes.head}>
            <IconLockSquareRounded size={36} stroke={1.3} aria-hidden />
            <h1 className={classes.title}>{t('title')}</h1>
          </header>
          <Text size="md">{t('door.what')}</Text>
          <Group gap="sm">
            <Button size="sm" loading={show.isPending} onClick={() => show.mutate({})}>
              {t(window ? 'door.front' : 'door.open')}
            </Button>
            {window && (
              <Button size="sm" variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
                {t('door.close')}
              </Button>
            )}
            <Text c="dimmed" role="status">
              {t(open ? 'door.isOpen' : window ? 'door.isAsking' : 'door.isClosed')}
            </Text>
          </Group>
          {status?.sample && (
            <Text className={classes.sample} role="note">
              <IconFlask size={16} stroke={1.6} aria-hidden />
              {t('door.sample')}
            </Text>
          )}
          {error && <ErrorMessage error={error} />}
          <Limits headingLevel={2} />
        </Stack>
      </article>
    </div>
  )
}
