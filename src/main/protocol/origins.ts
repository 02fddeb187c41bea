/** The one scheme there is, and its hosts; each host is served to one session only. */
export const SCHEME = 'app'
export const WINDOW_ORIGIN = 'app://delo'
export const READER_ORIGIN = 'app://reader'
export const SEALED_ORIGIN = 'app://sealed'
/** Of another site than the window, so going there ends the renderer process that held the case. */
export const BLANK_URL = 'app://blank/'
export const WINDOW_URL = `${WINDOW_ORIGIN}/`
export const READER_URL = `${READER_ORIGIN}/`
export const SEALED_URL = `${SEALED_ORIGIN}/`
