import type { TFunction } from 'i18next'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type {
  CreditParameters,
  CustodyCapParameters,
  Ratio,
  RuleParameters,
  TermParameters,
} from '#shared/domain/rule.ts'

type T = TFunction<'rules'>
type Language = 'ru' | 'en'

const ratio = ([held, counted]: Ratio, t: T) => t('ratio', { held, counted })
const months = (count: number, t: T) => t('term.months', { count })

function termWords({ amount, unit, direction, eventDay, nonWorking }: TermParameters, t: T): string[] {
  const length = t(`term.${unit}`, { count: amount })
  return [
    t(`term.${direction}`, { amount: length }),
    t(`term.eventDay.${eventDay}`),
    t(`term.nonWorking.${nonWorking}`),
  ]
}

function capWords({ stage, steps, thenMonths, counts }: CustodyCapParameters, t: T): string[] {
  const whom = (gravities: CustodyCapParameters['steps'][number]['gravities']) =>
    gravities === null ? t('cap.all') : gravities.map((gravity) => t(`gravity.${gravity}`)).join(', ')
  const list = counts.map((one) => `${t(`measure.${one.measure}`)} (${ratio(one.ratio, t)})`).join(', ')
  return [
    ...steps.map((step) => `${t(`cap.${stage}`)}: ${t('cap.step', { count: step.months })} — ${whom(step.gravities)}`),
    ...(thenMonths
      ? [`${t('cap.then', { months: months(thenMonths.months, t) })} — ${whom(thenMonths.gravities)}`]
      : []),
    t('cap.counts', { list }),
  ]
}

function creditWords(
  { ratios, exceptions, transitions, rounding }: CreditParameters,
  t: T,
  language: Language,
): string[] {
  const measures = (list: CreditParameters['ratios'][number]['measures']) =>
    list.map((measure) => t(`measure.${measure}`)).join(', ')
  return [
    ...ratios.map((one) => {
      const regimes = one.regimes?.map((regime) => t(`regime.${regime}`)).join(', ') ?? t('credit.anyRegime')
      const then = one.thenAs ? `; ${t('credit.thenAs', { measure: t(`measure.${one.thenAs}`) })}` : ''
      return `${measures(one.measures)} → ${regimes}: ${ratio(one.ratio, t)}${then}`
    }),
    ...exceptions.map((one) =>
      t('credit.exception', {
        source: one.source[language],
        ratio: ratio(one.ratio, t),
        articles: one.statutes
          .map(({ article, parts }) =>
            parts.length === 0 ? article : t('credit.articleParts', { article, parts: parts.join(', ') }),
          )
          .join(', '),
      }),
    ),
    ...transitions.map(
      (one) =>
        `${measures(one.measures)}, ${t('credit.transition', { date: edtfWords(one.before, language), ratio: ratio(one.ratio, t), source: one.source[language] })}`,
    ),
    t(`credit.rounding.${rounding}`),
  ]
}

/** The parameters of a rule in words, a line each. */
export function parameterWords(parameters: RuleParameters, t: T, language: Language): string[] {
  switch (parameters.kind) {
    case 'term':
      return termWords(parameters, t)
    case 'custody-cap':
      return capWords(parameters, t)
    case 'credit':
      return creditWords(parameters, t, language)
    case 'sentence-end':
      return [t(`sentence.firstDay.${parameters.firstDay}`), t(`term.nonWorking.${parameters.nonWorking}`)]
  }
}
