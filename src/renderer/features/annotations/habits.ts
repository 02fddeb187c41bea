import type { LabelId } from '#shared/domain/ids.ts'

export type MarkStyle = 'highlight' | 'underline'

/** What was last used, for this session: the next mark is usually like the one before. */
export const habits: { style: MarkStyle; labelId: LabelId | null } = { style: 'highlight', labelId: null }
