import { type Resolved, resolveLookalikes } from './lookalikes.ts'

const STRESS = /[\u0300\u0301\u030f\u0311\u0483-\u0489]/g
const MARKS = /\p{M}/gu
/** Apostrophes that Unicode counts as letters go as well. */
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]|[ʼʹ]/gu
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
  ـ: '',
}
const SPELLABLE = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'gu')

function foldMarks(word: string): string {
  if (/\p{sc=Cyrillic}/u.test(word)) return word.normalize('NFD').replace(STRESS, '').normalize('NFC')
  if (/[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]/u.test(word))
    return word.normalize('NFD').replace(MARKS, '').normalize('NFC')
  return word
}

/**
 * One word in the form in which words are compared: compatibility forms and case folded, ё = е, stress marks gone,
 * Latin, Greek, Arabic and Hebrew marks gone, й ї ґ ў kept apart from и і г у, apostrophes, line-end hyphens and
 * invisible characters gone, look-alikes in one script.
 */
export function foldWord(raw: string): Resolved {
  // Nearly every word is plain lower case with a letter that only its script has: nothing to fold.
  if (/^[а-яіїєґ]*[бгджзийлпфцчшщъыьэюяїєґ][а-яіїєґ]*$/.test(raw))
    return { word: raw, script: 'cyrillic', sure: true, twin: null }
  if (/^[a-z]*[dfgjlnqrsuvwz][a-z]*$/.test(raw)) return { word: raw, script: 'latin', sure: true, twin: null }
  if (/^\d+$/.test(raw)) return { word: raw, script: 'other', sure: true, twin: null }

  const printed = raw.normalize('NFKC').replace(NOT_LETTERS, '')
  const folded = foldMarks(printed.toLowerCase())
    .replace(SPELLABLE, (letter) => SPELT[letter] ?? letter)
    .replace(NOT_LETTERS, '')
  return resolveLookalikes(printed, folded)
}
