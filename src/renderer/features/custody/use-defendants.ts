import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Charge } from '#shared/domain/charge.ts'
import type { CustodyBasis, CustodyPeriod, Incident } from '#shared/domain/custody.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Sentence } from '#shared/domain/sentence.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'

/** One person who is accused or held in a dossier, with everything it records of that. */
export type Defendant = {
  person: Person
  charges: Charge[]
  sentence: Sentence | null
  periods: CustodyPeriod[]
  incidents: Incident[]
  basis: CustodyBasis
}

/** Those with the role of a defendant or suspect, and whoever has a charge, a sentence, custody or an incident. */
export function useDefendants(dossierId: DossierId): {
  defendants: Defendant[] | null
  present: Person[]
  error: DeloError | null
} {
  const persons = useRequest('persons.list', { dossierId })
  const charges = useRequest('charges.list', { dossierId })
  const sentences = useRequest('charges.sentences', { dossierId })
  const periods = useRequest('custody.list', { dossierId })
  const incidents = useRequest('custody.incidents', { dossierId })
  const bases = useRequest('custody.bases', { dossierId })
  const records: { personId: PersonId }[] = [
    ...(charges.data?.charges ?? []),
    ...(sentences.data?.sentences ?? []),
    ...(periods.data?.periods ?? []),
    ...(incidents.data?.incidents ?? []),
  ]
  const known = new Set(persons.data?.persons.map(({ id }) => id))
  const further = persons.data
    ? [...new Set(records.map(({ personId }) => personId))].filter((id) => !known.has(id))
    : []
  // People who left the dossier keep their records in it.
  const others = useQueries({
    queries: further.map((id) => ({
      queryKey: ['persons.get', { id }],
      queryFn: () => request('persons.get', { id }),
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  })

  const defendants = useMemo(() => {
    if (!persons.data || !charges.data || !sentences.data || !periods.data || !incidents.data || !bases.data)
      return null
    const of = <T extends { personId: PersonId }>(all: readonly T[], id: PersonId) =>
      all.filter(({ personId }) => personId === id)
    const accused = ({ participations }: Person) =>
      participations.some(
        (part) => part.dossierId === dossierId && part.roles.some((role) => role === 'defendant' || role === 'suspect'),
      )
    const everybody = [...persons.data.persons, ...others].map(
      (person): Defendant => ({
        person,
        charges: of(charges.data.charges, person.id),
        sentence: of(sentences.data.sentences, person.id)[0] ?? null,
        periods: of(periods.data.periods, person.id),
        incidents: of(incidents.data.incidents, person.id),
        basis: of(bases.data.bases, person.id)[0] ?? { personId: person.id, courtReceivedOn: null, actOn: null },
      }),
    )
    return everybody.filter(
      (one) =>
        accused(one.person) || one.charges.length + one.periods.length + one.incidents.length > 0 || one.sentence,
    )
  }, [dossierId, persons.data, others, charges.data, sentences.data, periods.data, incidents.data, bases.data])

  const error =
    persons.error ?? charges.error ?? sentences.error ?? periods.error ?? incidents.error ?? bases.error ?? null
  return { defendants, present: persons.data?.persons ?? [], error }
}
