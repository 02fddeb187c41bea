import { createSpotlight } from '@mantine/spotlight'

/** The quick search's own store, so that it can say which row is chosen when results arrive. */
export const [quickFindStore, quickFind] = createSpotlight()

/** Opens the quick search that Ctrl+K opens. */
export const openQuickFind = (): void => quickFind.open()
