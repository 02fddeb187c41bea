import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSet, WorkCalendar } from '#shared/domain/rule.ts'
import lines from '../../ui/two-lines.module.css'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import { RuleView } from './rule-view.tsx'
import classes from './rules.module.css'

const ROW = 54

/** The rules of a set, and the chosen one in full. */
export function RuleList({ set, calendar }: { set: RuleSet; calendar: WorkCalendar | null }) {
  const { t, i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const [chosen, setChosen] = useState<string | null>(null)
  const view = useRef<HTMLDivElement>(null)
  const shown = set.rules.find(({ id }) => id === chosen) ?? set.rules[0]
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
          items={set.rules}
          keyOf={({ id }) => id}
          rowHeight={ROW}
          current={shown?.id ?? null}
          choose={({ id }) => setChosen(id)}
          enter={() => view.current?.focus()}
          none={null}
        >
          {(rule) => (
            <>
              <span className={lines.name}>{rule.title[language]}</span>
              <span className={lines.detail}>{rule.source[language]}</span>
            </>
          )}
        </VirtualListbox>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={view} className={classes.view} tabIndex={0} aria-label={shown?.title[language]}>
        {shown && <RuleView rule={shown} />}
      </section>
    </div>
  )
}
