import type { Settings } from '#shared/domain/settings.ts'
import en from '../../resources/languages/en/main.json'
import ru from '../../resources/languages/ru/main.json'

/** What main itself says, in dialogs. */
export type Words = typeof ru
export const words = (language: Settings['language']): Words => ({ ru, en })[language]
