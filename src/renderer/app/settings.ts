import { useMediaQuery } from '@mantine/hooks'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts'
import { queryClient, useCommand, useRequest } from '../api/hooks.ts'

/** What is set on this computer; the defaults until the first answer. */
export function useSettings(): Settings {
  return useRequest('app.settings', {}, { gcTime: Number.POSITIVE_INFINITY }).data ?? DEFAULT_SETTINGS
}

/** Changes some settings; the window shows them at once, and again as they were when the change was refused. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const command = useCommand('app.changeSettings')
  return (change) => {
    const key = ['app.settings', {}]
    const before = queryClient.getQueryData<Settings>(key)
    queryClient.setQueryData<Settings>(key, { ...DEFAULT_SETTINGS, ...before, ...change })
    command.mutate(change, {
      onSuccess: (after) => queryClient.setQueryData<Settings>(key, after),
      onError: () => queryClient.setQueryData<Settings>(key, before),
    })
  }
}

export function useColourScheme(): 'light' | 'dark' {
  const { colourScheme } = useSettings()
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  if (colourScheme !== 'auto') return colourScheme
  return systemDark ? 'dark' : 'light'
}
