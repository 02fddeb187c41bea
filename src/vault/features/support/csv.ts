import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { totalsOf } from '#shared/domain/support-totals.ts'
import en from '../../../../resources/languages/en/support.json' with { type: 'json' }
import ru from '../../../../resources/languages/ru/support.json' with { type: 'json' }

type Language = 'ru' | 'en'
const WORDS = { ru, en }

type Options = { language: Language; withoutDonors: boolean; nameOf(id: PersonId): string }

/** A non-breaking space is a stranger in a spreadsheet's search. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** A row an entry. Dates are EDTF, which sorts, and in words; amounts have a point and no grouping, to be reckoned with. */
export function entryRows(entries: readonly SupportEntry[], { language, withoutDonors, nameOf }: Options): string[][] {
  const { csv, kind } = WORDS[language]
  const donor = (text: string) => (withoutDonors ? [] : [text])
  const head = [csv.date, csv.dateWords, csv.kind, csv.for, ...donor(csv.from), csv.amount, csv.currency]
  return [
    [...head, csv.purpose, csv.note],
    ...entries.map((entry) => [
      entry.date,
      plain(edtfWords(entry.date, language)),
      kind[entry.kind],
      nameOf(entry.personId),
      ...donor(entry.donor),
      entry.amount ?? '',
      entry.currency ?? '',
      entry.purpose,
      entry.note,
    ]),
  ]
}

/** Sums by purpose and currency, then by currency alone. */
export function totalRows(entries: readonly SupportEntry[], language: Language): string[][] {
  const { csv } = WORDS[language]
  const totals = totalsOf(entries)
  const rows = [
    ...totals.purposes.flatMap(({ purpose, sums }) =>
      sums.map((sum) => ({ purpose: purpose || csv.noPurpose, ...sum })),
    ),
    ...totals.sums.map((sum) => ({ purpose: csv.all, ...sum })),
  ]
  return [
    [csv.purpose, csv.currency, csv.amount, csv.count],
    ...rows.map(({ purpose, currency, amount, count }) => [purpose, currency, amount, String(count)]),
  ]
}

export const csvWords = (language: Language) => WORDS[language].csv
