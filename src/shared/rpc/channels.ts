/** Channels between main and its pages; the preloads know the same names. */
export const REQUEST = 'delo:request'
export const EVENT = 'delo:event'
export const READER_JOB = 'reader:job'
export const READER_READY = 'reader:ready'
export const READER_PAGES = 'reader:pages'
export const READER_DONE = 'reader:done'
/** The sealed window's: public keys, boxes, events in boxes, and what it may ask of main and the open vault in plain words. */
export const SEALED_HELLO = 'sealed:hello'
export const SEALED_CARRY = 'sealed:carry'
export const SEALED_BOX = 'sealed:box'
export const SEALED_ASK = 'sealed:ask'
