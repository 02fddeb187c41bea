import type { Gender } from './given-names.ts'

/**
 * Cases of Russian and Ukrainian names, by their endings. It is not a grammar: where two ways are in use (Коваленка and
 * Коваленко, Пенясом and Пеняс), all are given. Words are lower case with ё kept; the nominative is among the forms.
 */
const HISSING = /[жчшщц]$/
const VELAR = /[гкх]$/

const on = (stem: string, endings: string): string[] =>
  endings.split(' ').map((ending) => stem + ending.replace('-', ''))

const ADJECTIVE = {
  hard: { male: 'ого ому ым ом', female: 'ая ой ую ою', plural: 'ые ых ым ыми' },
  velar: { male: 'ого ому им ом', female: 'ая ой ую ою', plural: 'ие их им ими' },
  soft: { male: 'его ему им ем', female: 'яя ая ей юю ую ею', plural: 'ие их им ими' },
  ukrainian: { male: 'ого ому им ім', female: 'а ої ій у ою', plural: 'і их им ими' },
}

/** достоевский, толстой, белый; зелінський. Null when the word is no adjective. */
function adjective(word: string): string[] | null {
  const found = /^(.{2,})(ий|ый|ой|ій|ая|яя)$/.exec(word) ?? /^(.*(?:ськ|цьк|зьк))(а)$/.exec(word)
  if (!found) return null
  const [, stem = '', ending = ''] = found
  const own = ending === 'ій' || ending === 'а' || /(ськ|цьк|зьк)$/.test(stem)
  const kind = own ? 'ukrainian' : VELAR.test(stem) ? 'velar' : HISSING.test(stem) || ending === 'яя' ? 'soft' : 'hard'
  const { male, female, plural } = ADJECTIVE[kind]
  const nominatives = /[ая]$/.test(ending) ? on(stem, own ? 'ий' : 'ий ый ой') : [word]
  return [...nominatives, ...[male, female, plural].flatMap((endings) => on(stem, endings))]
}

/** небылицын, иванов and their feminine: possessives that became surnames. */
function possessive(word: string): string[] | null {
  const stem = /^(.+(?:ов|ев|ёв|ин|ын|єв|їв|ін|їн))а?$/.exec(word)?.[1]
  if (stem === undefined || stem.length < 4) return null
  return on(stem, '- а у ым им ом е ові і ой ою ы и ых их ым ыми ими')
}

const FLEETING = /^(.*[бвгджзклмнпрстфхцчшщ])[еёо]([цкл])$/

/** Masculine nouns on a consonant, ь or й. */
function masculine(word: string): string[] {
  if (word === 'лев') return ['лев', ...on('льв', 'а у ом е')]
  const soft = /^(.+)([ьй])$/.exec(word)
  if (soft) {
    const [, stem = '', last = ''] = soft
    const forms = [word, ...on(stem, 'я ю ем ём е и єм ю єві еві ї і'), ...(last === 'ь' ? on(stem, 'ьом') : [])]
    if (!/[еи]й$/.test(word)) return forms
    // соловей – соловья
    return [...forms, ...on(stem.slice(0, -1), 'ья ью ьем ьём ье')]
  }
  const fleeting = FLEETING.exec(word)
  const [, before = '', last = ''] = fleeting ?? []
  const stems = fleeting ? [word, before + last] : [word]
  return [word, ...stems.flatMap((stem) => on(stem, 'а у ом ем е ові еві і'))]
}

/** Nouns on -а and -я, of both genders. */
function onA(word: string): string[] {
  const stem = word.slice(0, -1)
  if (word.endsWith('я')) return [word, ...on(stem, 'и е ю ей ёй ею ёю ї і єю')]
  return [word, ...on(stem, 'ы и е у ой ою ей ею і')]
}

/** Ukrainian declines -ко: шевченко, шевченка. */
const onO = (word: string): string[] => [word, ...on(word.slice(0, -1), 'а у ом ові')]

function noun(word: string, gender: Gender | null): string[] {
  if (/[ая]$/.test(word)) return onA(word)
  if (/о$/.test(word)) return gender === 'female' ? [word] : onO(word)
  // Любовь; a woman's surname on a consonant has one form.
  if (gender === 'female') return word.endsWith('ь') ? [word, ...on(word.slice(0, -1), 'и ью')] : [word]
  if (/[бвгджзклмнпрстфхцчшщьй]$/.test(word)) return masculine(word)
  return [word]
}

/** A given name or patronymic in its cases. */
export const givenNameCases = (word: string, gender: Gender | null): string[] => [...new Set(noun(word, gender))]

/** A surname in its cases, of him, of her and of them: `gender` counts where the word itself does not tell. */
export function surnameCases(word: string, gender: Gender | null = null): string[] {
  const forms = adjective(word) ?? possessive(word)
  if (forms) return [...new Set([word, ...forms])]
  // Family names of one form: чутких, живаго, дурново.
  if (/(ых|их|аго|яго|ово)$/.test(word)) return [word]
  return [...new Set(noun(word, gender))]
}
