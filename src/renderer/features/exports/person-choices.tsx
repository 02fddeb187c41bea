import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { PersonDisplay, type PersonsShown } from '#shared/domain/summary.ts'
import { FoldedList } from './folded-list.tsx'
import classes from './person-choices.module.css'

type Props = { shown: PersonsShown; onChange(shown: PersonsShown): void; persons: readonly Person[] }

/** How people appear: all in one way, and some in another. */
export function PersonChoices({ shown, onChange, persons }: Props) {
  const { t } = useTranslation('exports')
  const displays = PersonDisplay.options.map((value) => ({ value, label: t(`persons.${value}`) }))
  const choiceOf = (id: PersonId) => shown.each.find(({ personId }) => personId === id)
  const set = (personId: PersonId, show: PersonDisplay, pseudonym: string) => {
    const others = shown.each.filter((choice) => choice.personId !== personId)
    const own = show === shown.all && pseudonym === '' ? [] : [{ personId, show, pseudonym }]
    onChange({ ...shown, each: [...others, ...own] })
  }
  return (
    <>
      <Select
        label={t('persons.all')}
        data={displays}
        value={shown.all}
        allowDeselect={false}
        onChange={(value) => onChange({ ...shown, all: PersonDisplay.parse(value) })}
      />
      <FoldedList title={t('persons.each')} chosen={shown.each.length} of={persons.length} chooseAll={null}>
        {persons.map(({ id, name }) => {
          const choice = choiceOf(id)
          const show = choice?.show ?? shown.all
          return (
            <div key={id} className={classes.person}>
              <Select
                label={name}
                data={displays}
                value={show}
                allowDeselect={false}
                onChange={(value) => set(id, PersonDisplay.parse(value), choice?.pseudonym ?? '')}
              />
              {show === 'pseudonym' && (
                <TextInput
                  aria-label={t('persons.pseudonymOf', { name })}
                  placeholder={t('persons.madeUp')}
                  value={choice?.pseudonym ?? ''}
                  maxLength={100}
                  onChange={(event) => set(id, show, event.currentTarget.value)}
                />
              )}
            </div>
          )
        })}
      </FoldedList>
      {(shown.all !== 'name' || shown.each.length > 0) && <p className={classes.hint}>{t('persons.hint')}</p>}
    </>
  )
}
