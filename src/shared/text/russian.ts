import snowball from 'snowball-stemmers'

const stemmer = snowball.newStemmer('russian')

/** Frequent words whose forms Snowball leaves apart, or throws together with another word's (судья and суд). */
const IRREGULAR = new Map(
  [
    ['судья', 'судья судьи судье судью судьей судьею судей судьям судьями судьях'],
    ['день', 'день дня дню днем дне дни дней дням днями днях'],
    ['мат', 'мать матери матерью матерей матерям матерями матерях'],
    ['доч', 'дочь дочери дочерью дочерей дочерям дочерьми дочерями дочерях'],
    ['врем', 'время времени временем времена времен временам временами временах'],
    ['им', 'имя имени именем имена имен именам именами именах'],
  ].flatMap(([stem = '', forms = '']) => forms.split(' ').map((form) => [form, stem] as const)),
)

/** Snowball's Russian stem, and the fleeting vowels it does not know: истец – истца, участок – участка, владелец – владельца. */
export function stemRussian(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  const stem = stemmer.stem(word)
  if (stem.length < 4) return stem
  return stem.replace(/ец$|ьц$/, 'ц').replace(/([^аеиоуыэюя])ок$/, '$1к')
}
