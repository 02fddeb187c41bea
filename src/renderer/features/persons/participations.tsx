import { ActionIcon, MultiSelect, Select, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DossierId } from '#shared/domain/ids.ts'
import { type Person, Role } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { navigate } from '../../app/routes.ts'
import { addToDossier, removeFromDossier, setRoles } from './actions.ts'
import classes from './person-card.module.css'

type Props = { person: Person /** This one comes first. */; dossierId: DossierId | null }

/** What a person is in each dossier. */
export function Participations({ person, dossierId }: Props) {
  const { t } = useTranslation('persons')
  const dossiers = useRequest('dossiers.list', { trashed: false }).data?.dossiers ?? []
  const title = new Map(dossiers.map((dossier) => [dossier.id, dossier.title]))
  const first = (id: DossierId) => (id === dossierId ? 0 : 1)
  const parts = person.participations
    .filter((part) => title.has(part.dossierId))
    .toSorted((a, b) => first(a.dossierId) - first(b.dossierId))
  const others = dossiers.filter(({ id }) => !person.participations.some((part) => part.dossierId === id))
  const roles = Role.options.map((role) => ({ value: role, label: t(`role.${role}`) }))
  const act = (done: Promise<unknown>) => void done.catch(notifyError)
  return (
    <fieldset className={classes.parts}>
      <legend className={classes.partsTitle}>{t('parts.title')}</legend>
      {parts.length === 0 && <p className={classes.none}>{t('parts.none')}</p>}
      {parts.map((part) => {
        const name = title.get(part.dossierId) ?? ''
        return (
          <div key={part.id} className={classes.part}>
            <button
              type="button"
              className={classes.dossier}
              title={name}
              onClick={() => navigate({ screen: 'dossier', dossierId: part.dossierId, tab: 'people' })}
            >
              {name}
            </button>
            <MultiSelect
              aria-label={t('parts.roles', { dossier: name })}
              placeholder={part.roles.length === 0 ? t('parts.choose') : ''}
              data={roles}
              value={part.roles}
              searchable
              nothingFoundMessage={t('list.none')}
              onChange={(value) =>
                act(
                  setRoles(
                    person,
                    part.dossierId,
                    value.map((role) => Role.parse(role)),
                  ),
                )
              }
            />
            <Tooltip label={t('parts.remove')}>
              <ActionIcon
                aria-label={t('parts.removeFrom', { dossier: name })}
                onClick={() => act(removeFromDossier(person, part.dossierId))}
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        )
      })}
      {dossierId === null && others.length > 0 && (
        <Select
          aria-label={t('parts.add')}
          placeholder={t('parts.add')}
          data={others.map((dossier) => ({ value: dossier.id, label: dossier.title }))}
          value={null}
          searchable
          nothingFoundMessage={t('list.none')}
          onChange={(value) => value && act(addToDossier(person, DossierId.parse(value)))}
        />
      )}
    </fieldset>
  )
}
