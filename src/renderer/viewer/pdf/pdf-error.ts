export type PdfFailure = 'password' | 'wrong-password' | 'damaged' | 'unreachable'

/** Why a PDF was not opened; the sentence for it is the reader's. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly failure: PdfFailure

  constructor(failure: PdfFailure) {
    super(failure)
    this.failure = failure
  }
}
