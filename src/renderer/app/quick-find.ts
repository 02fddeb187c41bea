import { spotlight } from '@mantine/spotlight'

/** Opens the quick search that Ctrl+K opens. */
export const openQuickFind = (): void => spotlight.open()
