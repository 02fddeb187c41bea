import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { Person } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { DateField } from '../../ui/dates/date-field.tsx'
import { changePerson } from './actions.ts'

/** Nobody in a case file was born later than today, nor lives this long. */
const OLDEST_YEARS = 130
function problemOf(edtf: string | null): 'future' | 'tooOld' | null {
  const bounds = edtf === null ? null : edtfBounds(edtf)
  if (!bounds) return null
  const now = Date.now()
  if (bounds.earliest > now) return 'future'
  return bounds.latest < now - OLDEST_YEARS * 366 * 86_400_000 ? 'tooOld' : null
}

/** The day of birth, as far as is known. A date that cannot be one stays in the field, and is said not to be kept. */
export function BirthField({ person }: { person: Person }) {
  const { t } = useTranslation('persons')
  const [refused, setRefused] = useState<string | null>(null)
  const problem = problemOf(refused)
  const change = (birth: string | null) => {
    const kept = problemOf(birth) === null
    setRefused(kept ? null : birth)
    if (kept) void changePerson(person, { birth }).catch(notifyError)
  }
  return (
    <DateField
      label={t('card.birth')}
      value={refused ?? person.birth}
      onChange={change}
      error={problem && <span role="alert">{t(`problem.${problem}`)}</span>}
    />
  )
}
