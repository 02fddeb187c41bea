/** Folded words so frequent that asking for them narrows nothing. They are indexed all the same: phrases need them. */
const STOP = new Set(
  `
  и в во на с со к ко о об от до из по за у не ни а но что как это то же бы ли для при или
  і й та у з зі із до на не що як це або про від для за та
  the a an of and or to in on at by is was be that it for with as his her
  der die das und in zu den von mit des dem ein eine auf ist im
  `
    .trim()
    .split(/\s+/),
)

export const isStopWord = (word: string): boolean => STOP.has(word)
