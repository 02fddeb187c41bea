/** UAX #14 as `linebreak` implements it; the package has no declarations of its own. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** The next place a line may (or, `required`, must) end, as a UTF-16 offset; null after the last. */
    nextBreak(): { position: number; required: boolean } | null
  }
}
