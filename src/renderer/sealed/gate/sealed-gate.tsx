import { Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CompartmentState } from '#shared/domain/sealed.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { closeSealed } from '../frame/close.ts'
import { useSealed } from '../hooks.ts'
import { OpenForm } from './open-form.tsx'
import classes from './sealed-gate.module.css'
import { SetUpForm } from './set-up-form.tsx'

type Opened = (closeAfter: number) => void

function Form({ state, opened }: { state: CompartmentState; opened: Opened }) {
  const { t } = useTranslation('error')
  if (state === 'set') return <OpenForm opened={opened} />
  if (state === 'unused') return <SetUpForm opened={opened} />
  return (
    <Stack gap="md" align="flex-start">
      <IconAlertTriangle size={32} stroke={1.4} aria-hidden />
      <Text role="alert">{t(state === 'foreign' ? 'compartment-foreign' : 'compartment-damaged')}</Text>
    </Stack>
  )
}

/** The compartment's door, in its own window: one field. What is typed here goes to the sealed process, past main. */
export function SealedGate({ opened }: { opened: Opened }) {
  const { t } = useTranslation('sealed')
  const { data, error } = useSealed('compartment.state', {})
  return (
    <div className={classes.root}>
      <main className={classes.sheet} data-wide={data?.state === 'unused' || undefined}>
        <h1 className={classes.title}>{t('title')}</h1>
        {error && <ErrorMessage error={error} />}
        {data && <Form state={data.state} opened={opened} />}
        <Button variant="subtle" color="gray" size="compact-sm" className={classes.leave} onClick={closeSealed}>
          {t('gate.leave')} · Ctrl+W
        </Button>
      </main>
    </div>
  )
}
