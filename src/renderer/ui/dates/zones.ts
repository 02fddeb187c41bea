import i18next from 'i18next'

type Option = { value: string; label: string }

/** "UTC+3": a zone's offset at an instant. */
export const zoneOffset = (zone: string, at: number): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return offset.replace('GMT', 'UTC').replace('-', '−')
}

const names = (): Record<string, string> =>
  (i18next.t('zone.names', { ns: 'common', returnObjects: true, defaultValue: {} }) as Record<string, string>) ?? {}

/** "Москва": a zone by the town its courts are in; the zone's own last part where the language files name none. */
export const zoneName = (zone: string): string =>
  names()[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** This computer's own zone. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

let lists: { language: string; options: Option[] } | null = null

/** Every zone there is, those that have a name of their own first; made when first asked for, which takes a moment. */
export function zoneOptions(language: string): Option[] {
  if (lists?.language === language) return lists.options
  const now = Date.now()
  const known = new Set(Intl.supportedValuesOf('timeZone'))
  const named = Object.keys(names()).filter((zone) => known.has(zone) || zone === 'UTC')
  const options = [...new Set([ownZone(), ...named, ...known])].map((zone) => ({
    value: zone,
    label: `${zoneName(zone)} · ${zone}, ${zoneOffset(zone, now)}`,
  }))
  lists = { language, options }
  return options
}
