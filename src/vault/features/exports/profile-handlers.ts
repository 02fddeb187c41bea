import type { Handlers } from '../../feature.ts'
import { eraseProfile, insertProfile, listProfiles, restoreProfile, updateProfile } from './profiles.ts'

const TOPICS = ['profiles'] as const

type Names = 'profiles.list' | 'profiles.create' | 'profiles.update' | 'profiles.erase' | 'profiles.restore'

export const profileHandlers: Handlers<Names> = {
  'profiles.list': (_input, context) => ({ profiles: listProfiles(context.db) }),

  'profiles.create': (fields, context) =>
    context.write({ action: 'profile.create', subject: 'exports' }, TOPICS, (db) =>
      insertProfile(db, fields, context.now()),
    ),

  'profiles.update': ({ id, fields }, context) =>
    context.write({ action: 'profile.update', subject: id }, TOPICS, (db) =>
      updateProfile(db, id, fields, context.now()),
    ),

  'profiles.erase': ({ id }, context) =>
    context.write({ action: 'profile.erase', subject: id }, TOPICS, (db) => {
      eraseProfile(db, id)
      return {}
    }),

  'profiles.restore': (profile, context) =>
    context.write({ action: 'profile.restore', subject: profile.id }, TOPICS, (db) => restoreProfile(db, profile)),
}
