import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { askSealed } from '../bridge.ts'
import { closeSealed } from '../frame/close.ts'
import { OpenForm } from './open-form.tsx'
import classes from './sealed-gate.module.css'
import { SetUpForm } from './set-up-form.tsx'

type Opened = (closeAfter: number) => void

type State = RequestOutput<'compartment.state'>

/** The sample case is still being filled, its compartment last of all. */
const isComing = ({ state, sample }: State) => sample && state === 'unused'

const useCompartmentState = () =>
  useQuery<State, DeloError>({
    queryKey: ['compartment.state', {}],
    queryFn: () => askSealed('compartment.state', {}),
    refetchInterval: ({ state: { data } }) => (data && isComing(data) ? 1_000 : false),
  })

function Form({ state, sample, opened }: State & { opened: Opened }) {
  const { t } = useTranslation('error')
  if (isComing({ state, sample }))
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" aria-hidden />
        <Text>{t('sealed:gate.sampleComing')}</Text>
      </Group>
    )
  if (state === 'set') return <OpenForm sample={sample} opened={opened} />
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
  const { data, error } = useCompartmentState()
  return (
    <div className={classes.root}>
      <main className={classes.sheet} data-wide={(data?.state === 'unused' && !data.sample) || undefined}>
        <h1 className={classes.title}>{t('title')}</h1>
        {error && <ErrorMessage error={error} />}
        {data && <Form {...data} opened={opened} />}
        <Button variant="subtle" color="gray" size="compact-sm" className={classes.leave} onClick={closeSealed}>
          {t('gate.leave')} · Ctrl+W
        </Button>
      </main>
    </div>
  )
}
