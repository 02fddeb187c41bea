/** Whether the typed text is the word that confirms; case and spaces around it do not matter. */
export const confirms = (typed: string, word: string): boolean => typed.trim().toLowerCase() === word.toLowerCase()
