import type { MainHandlers } from '../ipc/dispatch.ts'
import type { Desk } from './desk.ts'

/** The window names a place; the vault process gets its path. */
export function exportHandlers(
  desk: Desk,
): MainHandlers<
  | 'exports.write'
  | 'support.writeCsv'
  | 'deadlines.writeSheet'
  | 'hearings.writeSheet'
  | 'rules.write'
  | 'testimony.write'
> {
  return {
    'testimony.write': ({ placeId, ...rest }) =>
      desk.vault.ask('testimony.writeTo', { ...rest, path: desk.places.path(placeId, 'export') }),
    'exports.write': ({ placeId, ...rest }) =>
      desk.vault.ask('exports.writeTo', { ...rest, path: desk.places.path(placeId, 'export') }),
    'deadlines.writeSheet': ({ placeId, ...rest }) =>
      desk.vault.ask('deadlines.writeSheetTo', { ...rest, path: desk.places.path(placeId, 'export') }),
    'hearings.writeSheet': ({ placeId, ...rest }) =>
      desk.vault.ask('hearings.writeSheetTo', { ...rest, path: desk.places.path(placeId, 'export') }),
    'rules.write': ({ placeId, ...rest }) =>
      desk.vault.ask('rules.writeTo', { ...rest, path: desk.places.path(placeId, 'export') }),
    'support.writeCsv': ({ placeId, ...rest }) =>
      desk.vault.ask('support.writeCsvTo', { ...rest, path: desk.places.path(placeId, 'export') }),
  }
}
