import { join } from 'node:path'
import type { appRequests } from '#shared/contract/app.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { MainHandlers } from '../ipc/dispatch.ts'
import type { Desk } from './desk.ts'

/** The program itself: what it runs on, settings, activity, and the folder an export goes to. */
export function appHandlers(desk: Desk): MainHandlers<keyof typeof appRequests> {
  return {
    'app.info': () => desk.info,
    'app.settings': () => desk.settings.settings,
    'app.changeSettings': (change) => {
      const settings = desk.settings.change(change)
      desk.showScheme(settings.colourScheme)
      desk.tell('vault.changed', { topics: ['settings'] })
      return settings
    },
    'app.activity': () => {
      desk.activity()
      return {}
    },
    'app.settled': () => {
      desk.vault.settled()
      return {}
    },
    'app.pickFolder': async () => {
      const { title, button } = desk.words().pickFolder
      const path = await desk.pickFolder(title, button)
      return { place: path === null ? null : desk.places.add(path, 'export') }
    },
    'app.showPlace': async ({ placeId }) => {
      const failure = await desk.showFolder(desk.places.path(placeId, 'export'))
      if (failure) throw new DeloError('not-found')
      return {}
    },
  }
}

/** Where the sample case lives on this computer: beside the settings, not among the user's own files. */
export const samplePath = (userData: string, language: string): string => join(userData, `sample-${language}.delo`)
