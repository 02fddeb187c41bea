import i18next from 'i18next'
import type { ExportProfile } from '#shared/domain/export-profile.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'
import type { Choice } from './choice.ts'

const t = (key: string, name: string) => i18next.t(`profile.done.${key}`, { ns: 'exports', name })

const ways: Ways<ExportProfile> = {
  erase: ({ id }) => request('profiles.erase', { id }),
  restore: (profile) => request('profiles.restore', profile),
  async present(profile) {
    const { profiles } = await request('profiles.list', {})
    return profiles.find(({ id }) => id === profile.id) ?? profile
  },
}
const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/** Keeps a choice under a name, in place of what was kept under it before; undoable. Rejects after the user was told. */
export async function saveProfile(
  name: string,
  { profile: _, ...choice }: Choice,
  own: readonly ExportProfile[],
): Promise<ExportProfile['id']> {
  const before = own.find((profile) => sameName(profile.name, name))
  if (!before) {
    const made = await createRecord(() => request('profiles.create', { name, choice }), ways, t('created', name))
    return made.id
  }
  const save = (fields: { choice?: ExportProfile['choice'] }) => request('profiles.update', { id: before.id, fields })
  await changeRecord({ choice }, save, t('changed', before.name))
  return before.id
}

/** Erases a profile, and offers to take that back. */
export const eraseProfile = (profile: ExportProfile): Promise<void> =>
  eraseRecord(profile, ways, t('erased', profile.name))
