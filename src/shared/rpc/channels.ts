/** Channels between main and its pages; the preloads know the same names. */
export const REQUEST = 'delo:request'
export const EVENT = 'delo:event'
export const READER_JOB = 'reader:job'
export const READER_READY = 'reader:ready'
export const READER_PAGES = 'reader:pages'
export const READER_DONE = 'reader:done'
