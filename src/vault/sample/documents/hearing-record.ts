import type { SampleBlock } from './texts.ts'

/** Numerical Recipes' 32-bit linear congruential step: the record must come out the same on every computer. */
function* numbers(seed: number): Generator<number> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

const SPEAKERS = [
  'Председательствующий',
  'Государственный обвинитель',
  'Защитник Сказкина В. А.',
  'Подсудимый Небылицын А. И.',
  'Свидетель Баснина З. Ф.',
]
const PHRASES = [
  'Прошу занести в протокол, что вопрос снят без объяснения причин.',
  'Встреча клуба проходила в читальном зале, присутствовало около десяти человек.',
  'Возражаю: защита вновь задаёт вопрос о месте, на котором сидел свидетель.',
  'Суд разъясняет участникам порядок исследования письменных доказательств.',
  'Оглашаются материалы дела, содержащиеся в томе первом.',
  'Я этого не говорил. Протокол был написан до моего прихода.',
  'Книгу выбирали голосованием, это были сказки народов несуществующих стран.',
  'Ходатайство о вызове эксперта поддерживаю, поскольку выводы неполны.',
  'Ходатайство отклонить как преждевременное, продолжить судебное следствие.',
  'Свидетель, вы видели подсудимого в тот вечер лично?',
  'Нет, в тот вечер его не было, встречу вела я, он уехал на чтения.',
  'Прошу огласить билет и список участников библиотечных чтений.',
  'Объявляется перерыв на пятнадцать минут.',
  'Судебное заседание продолжено, состав участников прежний.',
  'Прошу обратить внимание на время выдачи ордера.',
  'Показания, данные на следствии, не подтверждаю, они получены под давлением.',
  'Обвинение считает, что противоречия несущественны.',
  'Защита просит приобщить заключение специалиста к материалам дела.',
]

/** The record of a long trial, `pages` pages, generated and fictional; a day of hearing every dozen pages. */
export function* hearingRecord(pages: number, seed = 2023): Generator<SampleBlock> {
  const random = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor((random.next().value as number) * list.length)] as T
  yield { style: 'heading', text: 'ПРОТОКОЛ СУДЕБНОГО ЗАСЕДАНИЯ' }
  yield { style: 'centre', text: 'Нигдевский районный суд, дело № 1-00/2023 (вымышленное)' }
  for (let page = 0; page < pages; page++) {
    if (page > 0) yield { style: 'text', text: '\f' }
    if (page % 12 === 0) {
      const day = new Date(Date.UTC(2023, 8, 18 + Math.floor(page / 12) * 7))
      yield {
        style: 'centre',
        text: `Заседание ${new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(day)}`,
      }
    }
    for (let line = 0; line < 11; line++)
      yield { style: 'text', text: `${pick(SPEAKERS)}: ${pick(PHRASES)} ${pick(PHRASES)}` }
  }
}
