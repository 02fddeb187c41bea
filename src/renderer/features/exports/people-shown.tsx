import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { BY_NAME, displays, isByName, type PersonsShown } from '#shared/domain/persons-shown.ts'
import { useRequest } from '../../api/hooks.ts'
import classes from './people-shown.module.css'
import { PersonChoices } from './person-choices.tsx'
import { rolesIn } from './roles-in.ts'
import { sharedSurnames } from './same-surname.ts'

/** What was last chosen for the files of a dossier, but for its summary, which has its own readers. Kept while the window lives. */
const last = new Map<DossierId, PersonsShown>()

/** How people appear in the files of a dossier: by name until something else is chosen, and then in all of them alike. */
export function usePersonsShown(dossierId: DossierId): [PersonsShown, (shown: PersonsShown) => void] {
  const [shown, setShown] = useState(() => last.get(dossierId) ?? BY_NAME)
  return [
    shown,
    (next) => {
      last.set(dossierId, next)
      setShown(next)
    },
  ]
}

type Props = { dossierId: DossierId; shown: PersonsShown; onChange(shown: PersonsShown): void }

/** The choice of names in an export's panel. The same in all of them. */
export function PeopleShown({ dossierId, shown, onChange }: Props) {
  const { t } = useTranslation('exports')
  const persons = useRequest('persons.list', { dossierId }).data?.persons ?? []
  const rolesOf = rolesIn(dossierId, persons)
  const shared = sharedSurnames(persons, displays(shown, rolesOf))
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{t('persons.title')}</legend>
      <PersonChoices shown={shown} onChange={onChange} persons={persons} rolesOf={rolesOf} />
      <p className={classes.hint}>{t(isByName(shown) ? 'persons.byName' : 'persons.hint')}</p>
      {shared.length > 0 && (
        <p className={classes.warning}>{t('persons.shared', { names: shared.join(', '), count: shared.length })}</p>
      )}
    </fieldset>
  )
}
