import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierFields } from '#shared/domain/dossier.ts'
import type { Stage } from '#shared/domain/rule.ts'
import type { RuleBook } from '#shared/terms/rule-book.ts'
import { stageName, stagesFor } from '#shared/terms/stages.ts'
import { useRequest } from '../../api/hooks.ts'

type Staged = Pick<DossierFields, 'stage' | 'jurisdiction'>
export type Stages = {
  /** What a case under this jurisdiction can go through, in order. */
  of(jurisdiction: string): readonly Stage[]
  /** What a stage is called; empty for none. */
  name(dossier: Staged): string
  /** Its place in the order; after all others where there is none. */
  at(dossier: Staged): number
}

const NO_BOOK: RuleBook = { sets: [], calendars: [] }

export function stagesOf(book: RuleBook, language: 'ru' | 'en'): Stages {
  return {
    of: (jurisdiction) => stagesFor(book, jurisdiction),
    name: ({ stage, jurisdiction }) => (stage === null ? '' : stageName(book, jurisdiction, stage, language)),
    at: ({ stage, jurisdiction }) => {
      const at = stagesFor(book, jurisdiction).findIndex(({ id }) => id === stage)
      return at < 0 ? Number.POSITIVE_INFINITY : at
    },
  }
}

/** The stages of all rule sets, in the window's language. */
export function useStages(): Stages {
  const { i18n } = useTranslation()
  const book = useRequest('rules.list', {}).data ?? NO_BOOK
  return useMemo(() => stagesOf(book, i18n.language === 'en' ? 'en' : 'ru'), [book, i18n.language])
}
