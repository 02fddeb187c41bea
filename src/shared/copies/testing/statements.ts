import { pick, randomOf } from './random.ts'
import { EN, RU, type Vocabulary } from './words.ts'

type Sentence = { who: number; did: number; what: number; where: number; when: number; shape: number; form: number[] }
export type Story = Sentence[]

/** What one person has to tell: sentences that each say who did what with what, where and when. */
export function story(vocabulary: Vocabulary, sentences: number, random: () => number): Story {
  const any = (forms: string[][]) => Math.floor(random() * forms.length)
  return Array.from({ length: sentences }, () => ({
    who: any(vocabulary.who),
    did: any(vocabulary.did),
    what: any(vocabulary.what),
    where: any(vocabulary.where),
    when: any(vocabulary.when),
    shape: Math.floor(random() * 4),
    form: Array.from({ length: 5 }, () => Math.floor(random() * 3)),
  }))
}

/** The same story in other words: every concept in another of its wordings, every sentence in another order. */
export const retold = (told: Story): Story =>
  told
    .map((sentence) => ({
      ...sentence,
      shape: (sentence.shape + 1) % 4,
      form: sentence.form.map((form) => (form + 1) % 3),
    }))
    .reverse()

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function say(vocabulary: Vocabulary, { who, did, what, where, when, shape, form }: Sentence): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = form
  const subject = vocabulary.who[who]?.[a] ?? ''
  const action = `${vocabulary.did[did]?.[b] ?? ''} ${vocabulary.what[what]?.[c] ?? ''}`
  const [place, time] = [vocabulary.where[where]?.[d] ?? '', vocabulary.when[when]?.[e] ?? '']
  const orders = [
    [time, place, subject, action],
    [subject, time, action, place],
    [place, subject, action, time],
    [subject, action, place, time],
  ]
  return capital(`${(orders[shape] ?? []).join(' ')}.`)
}

/** A protocol as it is typed: the form, the words, the form. */
export const protocol = (vocabulary: Vocabulary, told: Story): string =>
  [vocabulary.head, ...told.map((sentence) => say(vocabulary, sentence)), vocabulary.tail].join(' ')

/** Changes, drops and adds words of a text, `share` of them together. */
export function edited(text: string, share: number, { fillers }: Vocabulary, random: () => number): string {
  const words = text.split(' ')
  return words
    .flatMap((word) => {
      if (random() >= share) return [word]
      const way = random()
      if (way < 0.25) return []
      if (way < 0.5) return [word, pick(fillers, random)]
      // Another form of the word, as a typist who copies from a plural into a singular makes it.
      if (way < 0.7 && word.length > 5) return [`${word.replace(/[а-яёa-z]{1,2}([.,]?)$/i, '$1')}`]
      return [pick(words, random)]
    })
    .join(' ')
}

const MISREAD: Record<string, string> = {
  и: 'н',
  н: 'и',
  п: 'л',
  л: 'п',
  е: 'с',
  с: 'е',
  о: '0',
  ш: 'щ',
  щ: 'ш',
  ь: 'ы',
  т: 'г',
  г: 'т',
  а: 'a',
  р: 'p',
  у: 'y',
  х: 'x',
  з: '3',
  l: '1',
  i: 'l',
  o: '0',
  e: 'c',
  c: 'e',
  u: 'v',
  h: 'b',
  n: 'r',
  s: '5',
  t: 'f',
  a: 'а',
  m: 'rn',
}

/** As recognition reads a bad copy: `share` of the letters mistaken, words broken at line ends, spaces lost. */
export function misread(text: string, share: number, random: () => number): string {
  let read = ''
  let column = 0
  for (const letter of text) {
    column++
    const wrong = random() < share
    if (letter === ' ' && column > 70) {
      read += '\n'
      column = 0
    } else if (letter !== ' ' && column > 74 && /\p{L}/u.test(letter) && random() < 0.2) {
      read += `${letter}-\n`
      column = 0
    } else if (!wrong) read += letter
    else if (letter === ' ') read += random() < 0.5 ? '' : ' '
    else read += MISREAD[letter] ?? letter
  }
  return read
}

export type Pair = { left: string; right: string; copied: boolean; kind: string; language: 'ru' | 'en' }

/**
 * Pairs of statements of which it is known whether one was copied from the other: with up to 20 % of the words edited,
 * clean or through recognition; the same story in other words; another story about the same evening.
 */
export function testPairs(each: number, seed: number): Pair[] {
  const random = randomOf(seed)
  const pairs: Pair[] = []
  for (const [language, vocabulary] of [
    ['ru', RU],
    ['en', EN],
  ] as const)
    for (let round = 0; round < each; round++) {
      const told = story(vocabulary, 8 + Math.floor(random() * 18), random)
      const left = protocol(vocabulary, told)
      const add = (kind: string, copied: boolean, right: string) =>
        pairs.push({ left, right, copied, kind: `${kind} ${language}`, language })
      const edits = random() * 0.2
      add('copied, edited', true, edited(left, edits, vocabulary, random))
      add('copied, 20 % edited', true, edited(left, 0.2, vocabulary, random))
      add('copied, edited, recognised', true, misread(edited(left, edits, vocabulary, random), 0.03, random))
      add('copied, 20 % edited, recognised', true, misread(edited(left, 0.2, vocabulary, random), 0.03, random))
      add('paraphrased', false, protocol(vocabulary, retold(told)))
      add('paraphrased, recognised', false, misread(protocol(vocabulary, retold(told)), 0.03, random))
      add('independent', false, protocol(vocabulary, story(vocabulary, 8 + Math.floor(random() * 18), random)))
      add('independent, long', false, protocol(vocabulary, story(vocabulary, 40, random)))
    }
  return pairs
}

/** Statements of one invented dossier, a twentieth of them copied from an earlier one. */
export function testStatements(count: number, seed: number): string[] {
  const random = randomOf(seed)
  const texts: string[] = []
  while (texts.length < count) {
    const copy = texts.length > 20 && random() < 0.05
    if (copy) texts.push(edited(pick(texts, random), random() * 0.2, RU, random))
    else texts.push(protocol(RU, story(RU, 12 + Math.floor(random() * 24), random)))
  }
  return texts
}
