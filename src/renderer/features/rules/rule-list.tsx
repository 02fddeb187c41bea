import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rule, RuleSet, WorkCalendar } from '#shared/domain/rule.ts'
import lines from '../../ui/two-lines.module.css'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import { RuleView } from './rule-view.tsx'
import classes from './rules.module.css'
import { StagesView } from './stages-view.tsx'

const ROW = 54

/** Stands below the rules, for the stages of the set. */
const STAGES = 'stages'
type Item = Rule | typeof STAGES
const keyOf = (item: Item) => (item === STAGES ? `/${STAGES}` : item.id)

/** The rules of a set and the stages it names, and the chosen one in full. */
export function RuleList({ set, calendar }: { set: RuleSet; calendar: WorkCalendar | null }) {
  const { t, i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const [chosen, setChosen] = useState<string | null>(null)
  const view = useRef<HTMLDivElement>(null)
  const items: Item[] = [...set.rules, ...(set.stages.length > 0 ? [STAGES as typeof STAGES] : [])]
  const shown = items.find((item) => keyOf(item) === chosen) ?? items[0]
  const titleOf = (item: Item) => (item === STAGES ? t('stages.title') : item.title[language])
  const detailOf = (item: Item) =>
    item === STAGES ? t('stages.detail', { count: set.stages.length }) : item.source[language]
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <p className={classes.about}>
          {t('set.version', { version: set.version })},{' '}
          {calendar
            ? t('set.calendar', { name: calendar.title[language] })
            : t('set.noCalendar', { name: set.calendar })}
        </p>
        <VirtualListbox
          label={t('list')}
          items={items}
          keyOf={keyOf}
          rowHeight={ROW}
          current={shown ? keyOf(shown) : null}
          choose={(item) => setChosen(keyOf(item))}
          enter={() => view.current?.focus()}
          none={null}
        >
          {(item) => (
            <>
              <span className={lines.name}>{titleOf(item)}</span>
              <span className={lines.detail}>{detailOf(item)}</span>
            </>
          )}
        </VirtualListbox>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={view} className={classes.view} tabIndex={0} {...(shown ? { 'aria-label': titleOf(shown) } : {})}>
        {shown === STAGES ? <StagesView stages={set.stages} /> : shown && <RuleView rule={shown} />}
      </section>
    </div>
  )
}
