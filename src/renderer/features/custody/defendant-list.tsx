import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#shared/domain/ids.ts'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import classes from './defendant-list.module.css'
import { Portrait } from './portrait.tsx'
import type { StateWords } from './state-words.ts'
import type { Defendant } from './use-defendants.ts'

const ROW = 74

type Props = {
  defendants: Defendant[]
  stateOf(defendant: Defendant): StateWords
  current: PersonId
  choose(id: PersonId): void
  enter(): void
  add: ReactNode
}

/** Who is accused or held, with how things stand. */
export function DefendantList({ defendants, stateOf, current, choose, enter, add }: Props) {
  const { t } = useTranslation('custody')
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <span className={classes.title}>{t('list.title')}</span>
        {add}
      </div>
      <VirtualListbox
        label={t('list.title')}
        items={defendants}
        keyOf={({ person }) => person.id}
        rowHeight={ROW}
        current={current}
        choose={({ person }) => choose(person.id)}
        enter={enter}
        none={null}
      >
        {(defendant) => {
          const { text, next, tone } = stateOf(defendant)
          return (
            <span className={classes.row}>
              <Portrait person={defendant.person} />
              <span className={classes.words}>
                <span className={classes.name}>{defendant.person.name}</span>
                <span
                  className={classes.state}
                  data-tone={tone === 'danger' && next === '' ? tone : undefined}
                  data-alone={next === '' || undefined}
                >
                  {text}
                </span>
                <span className={classes.state} data-tone={tone}>
                  {next}
                </span>
              </span>
            </span>
          )
        }}
      </VirtualListbox>
    </div>
  )
}
