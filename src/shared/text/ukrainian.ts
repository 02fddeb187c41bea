/**
 * A light stemmer for Ukrainian, for which there is no Snowball algorithm. Written from the inflection tables of
 * Ukrainian grammar (noun declensions, hard, soft and mixed; adjectives and participles; both conjugations; reflexives)
 * and checked on families of legal words (ukrainian.test.ts). It wants one stem per family, not a dictionary form:
 *
 * 1. reflexive -ся/-сь; 2. the longest inflectional ending; 3. suffixes of verbs, participles, verbal nouns and
 * possessives; 4. alternations that set forms of one word apart: і/о and ї/є in closed syllables (рік – року), fleeting
 * vowels (свідок – свідка), г/з and к/ц before the locative (скарга – скарзі).
 *
 * An ending is taken off only where at least three letters with a vowel are left.
 */
const byLength = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

/** After a vowel: endings of verbs that would otherwise be taken off nouns (варти, протоколи, область, справ). */
const AFTER_VOWEL = new Map([
  ['ти', /[аяиіїую]$/],
  ['ть', /[аяиіїеєую]$/],
  ['ла', /[аяиіїуює]$/],
  ['ло', /[аяиіїуює]$/],
  ['ли', /[аяиіїуює]$/],
  ['в', /[аяиую]$/],
])
/** Genitive plurals that look like a verb's past. */
const NOT_PAST = /(прав|став|держав|глав|слав)$/

const ENDINGS = byLength(`
  а я о е є и і ї у ю ь й
  ого ому ої ою им ими ій их ім іми ую ий
  ього ьому ьої ьою іх яя юю єє
  ом ем єм ею єю ам ям ами ями ах ях ів їв ей ию
  ть ти ла ло ли в ємо имо їмо ете єте ите їте емо еш єш иш їш уть ють ать ять ить їть ає яє ує ює іє еє
  аю яю юю ають яють ують юють іють аєш яєш уєш юєш аємо яємо уємо юємо аєте яєте уєте юєте
  ай яй уй юй айте яйте уйте юйте іть йте
  учи ючи ачи ячи вши ши
`)

const SUFFIXES = byLength(`
  уванн юванн ованн ванн анн янн енн єнн інн
  ован йован ува юва ова ов ев єв
  уван юван ан ян ен єн ут от ит ат ят іт їт ют
  увал ювал ал ял ил їл іл
  а я и і ї е є у ю о
`)

const VOWEL = /[аеєиіїоуюя]/
const keeps = (stem: string) => stem.length >= 3 && VOWEL.test(stem)

function strip(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (!keeps(stem) || AFTER_VOWEL.get(ending)?.test(stem) === false) continue
    if (ending !== 'в' || !NOT_PAST.test(word)) return stem
  }
  return word
}

/** Words whose forms share no ending rule, or whose stem would fall together with another word's. */
const IRREGULAR = new Map(
  [
    ['день', 'день дня дню дневі днем дні днів дням днями днях'],
    ['тижн', 'тиждень тижня тижню тижнем тижні тижнів тижням тижнями тижнях'],
    ['люд', 'люди людей людям людьми людях'],
    ['суддя', 'суддя судді суддю суддею судде суддів суддям суддями суддях'],
    ['статт', 'стаття статті статтю статтею статтям статтями статтях статей'],
    ['особ', 'особа особи особі особу особою осіб особам особами особах'],
    ['мат', 'мати матері матір матірю матерів матерям матерями матерях'],
    ['час', 'час часу часові часом часі часи часів часам часами часах'],
    [
      'громадян',
      'громадянин громадянина громадянинові громадянину громадянином громадянині громадяни громадян громадянам громадянами громадянах',
    ],
  ].flatMap(([stem = '', forms = '']) => forms.split(' ').map((form) => [form, stem] as const)),
)

function alternate(stem: string): string {
  let word = stem.replace(/ь$/, '')
  if (word.length > 3) word = word.replace(/ец$|ьц$/, 'ц').replace(/([^аеєиіїоуюяс])(?:ок|ьк)$/, '$1к')
  word = word.replace(/([^аеєиіїоуюя])ц$/, '$1к').replace(/з$/, 'г')
  const last = /[ії]([^аеєиіїоуюя]*)$/.exec(word)
  if (!last) return word
  const put = word.charAt(last.index) === 'ї' ? 'є' : 'о'
  return word.slice(0, last.index) + put + word.slice(last.index + 1)
}

/** `word` folded as by `foldWord`, so without apostrophes. */
export function stemUkrainian(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 3) return word
  const plain = word.length > 5 && /(ся|сь)$/.test(word) ? word.slice(0, -2) : word
  return alternate(strip(strip(plain, ENDINGS), SUFFIXES))
}
