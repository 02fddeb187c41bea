import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, IssueId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { useIssues } from '../../issues/use-issues.ts'

export type Names = {
  ofIssue(id: IssueId): string
  ofPerson(id: PersonId): string
  /** All of a fact's issues, or persons, on one line. */
  issue(fact: ListedFact): string
  person(fact: ListedFact): string
}

/** "Небылицын А. И." fits a cell where three whole names do not. */
function short(name: string): string {
  const [surname = '', ...rest] = name.split(/\s+/)
  const initials = rest.filter((word) => /^\p{Lu}\p{Ll}/u.test(word))
  if (rest.length === 0 || initials.length !== rest.length || rest.length > 2) return name
  return `${surname} ${initials.map((word) => `${word[0]}.`).join(' ')}`
}

/** What issues and persons are called in cells. */
export function useNames(dossierId: DossierId): Names {
  const { t } = useTranslation('facts')
  const { nameOf } = useIssues(dossierId)
  const persons = useRequest('persons.list', { dossierId: null }).data?.persons
  return useMemo(() => {
    const known = new Map<PersonId, string>(persons?.map(({ id, name }) => [id, short(name)]))
    const ofPerson = (id: PersonId) => known.get(id) ?? (persons ? t('personErased') : '…')
    return {
      ofIssue: nameOf,
      ofPerson,
      issue: (fact) => fact.issueIds.map(nameOf).join(', '),
      person: (fact) => fact.personIds.map(ofPerson).join(', '),
    }
  }, [nameOf, persons, t])
}
