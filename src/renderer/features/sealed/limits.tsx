import { useTranslation } from 'react-i18next'
import classes from './limits.module.css'

const PROTECTS = ['passphrase', 'closed', 'memory', 'itself'] as const
const NOT = ['sizes', 'askable', 'copies', 'screen', 'forgotten'] as const

function Part({ name, items, level: Heading }: { name: string; items: readonly string[]; level: 'h2' | 'h3' }) {
  const { t } = useTranslation('sealed')
  return (
    <section>
      <Heading className={classes.heading}>{t(`limits.${name}.title`)}</Heading>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>{t(`limits.${name}.${item}`)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What the compartment does, and what it does not hide: the same words at the door and where its passphrase is chosen. */
export function Limits({ headingLevel }: { headingLevel: 2 | 3 }) {
  const level = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <div className={classes.root}>
      <Part name="protects" items={PROTECTS} level={level} />
      <Part name="not" items={NOT} level={level} />
    </div>
  )
}
