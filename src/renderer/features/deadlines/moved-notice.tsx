import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#shared/domain/deadline.ts'
import { changeDeadline } from './actions.ts'
import { computedWords } from './computed-words.ts'
import classes from './moved-notice.module.css'
import { isOverridden } from './override.ts'
import { kept, type Moved, taken } from './rechecked.ts'

type Props = { moved: readonly Moved[]; open(deadline: Deadline): void }

/** Dates that today's rules would compute otherwise: each from old to new, to be taken or kept. Nothing changes by itself. */
export function MovedNotice({ moved, open }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  if (moved.length === 0) return null
  const take = ({ deadline, next }: Moved) => changeDeadline(deadline, taken(deadline, next), 'recomputed')
  const keep = ({ deadline, basis, next }: Moved) => changeDeadline(deadline, kept(basis, next), 'kept')
  const run = (decide: (one: Moved) => Promise<void>, all: readonly Moved[]) =>
    void (async () => {
      for (const one of all) await decide(one)
    })().catch(() => undefined)
  return (
    <section className={classes.root} aria-label={t('moved.label')}>
      <header className={classes.head}>
        <IconScale size={17} stroke={1.6} aria-hidden />
        <b>{t('moved.title', { count: moved.length })}</b>
        {moved.length > 1 && (
          <span className={classes.buttons}>
            <Button variant="default" size="compact-sm" onClick={() => run(keep, moved)}>
              {t('moved.keepAll')}
            </Button>
            <Button size="compact-sm" onClick={() => run(take, moved)}>
              {t('moved.takeAll')}
            </Button>
          </span>
        )}
      </header>
      <ul className={classes.list}>
        {moved.map((one) => {
          const { deadline, basis, next } = one
          const words = { title: deadline.title, date: computedWords(next, i18n.language) }
          return (
            <li key={deadline.id} className={classes.row}>
              <button type="button" className={classes.title} onClick={() => open(deadline)}>
                {deadline.title}
              </button>
              <span className={classes.dates}>
                <s>{computedWords(basis, i18n.language)}</s> <span aria-hidden>→</span> <b>{words.date}</b>
                {isOverridden(deadline) && <span className={classes.quiet}> · {t('moved.byHand')}</span>}
              </span>
              <span className={classes.buttons}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('moved.keepOne', words)}
                  onClick={() => run(keep, [one])}
                >
                  {t('moved.keep')}
                </Button>
                <Button
                  variant="light"
                  size="compact-sm"
                  aria-label={t('moved.takeOne', words)}
                  onClick={() => run(take, [one])}
                >
                  {t('moved.take')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
