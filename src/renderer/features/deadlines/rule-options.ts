import type { RuleSet } from '#shared/domain/rule.ts'

/** Between a rule's title and its article, which may be searched for together. */
export const RULE_BETWEEN = ' · '

/** The rules that compute a date from an event, by set, as a list to choose from: "Апелляция на приговор · ч. 1 ст. 389.4 УПК РФ". */
export const ruleOptions = (sets: readonly RuleSet[], language: 'ru' | 'en') =>
  sets.map((set) => ({
    group: set.title[language],
    items: set.rules
      .filter(({ versions }) => versions.some(({ parameters }) => parameters.kind === 'term'))
      .map(({ id, title, source }) => ({
        value: `${set.id}/${id}`,
        label: `${title[language]}${RULE_BETWEEN}${source[language]}`,
      })),
  }))
