import type { CaseDocument } from '#shared/domain/document.ts'

/** What the table asks of its screen. */
export type GridActions = {
  open(documents: CaseDocument[]): void
  openBeside(documents: CaseDocument[]): void
  edit(): void
  trash(documents: CaseDocument[]): void
}
