import type { TFunction } from 'i18next'
import type { Role } from '#shared/domain/person.ts'

/** The parts a person plays, in one line; a dash of words where none is known. */
export const rolesLine = (roles: Role[], t: TFunction<'persons'>): string =>
  roles.length === 0 ? t('roles.none') : roles.map((role) => t(`role.${role}`)).join(', ')
