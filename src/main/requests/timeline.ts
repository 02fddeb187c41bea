import type { MainHandlers } from '../ipc/dispatch.ts'
import type { Desk } from './desk.ts'

/** As with the case summary: the window names a place, the vault process gets its path. */
export function timelineHandlers(desk: Desk): MainHandlers<'timeline.write'> {
  return {
    'timeline.write': ({ placeId, ...rest }) =>
      desk.vault.ask('timeline.writeTo', { ...rest, path: desk.places.path(placeId, 'export') }),
  }
}
