/**
 * Zod makes functions from strings for speed, which a page's policy refuses and the browser reports.
 * It must know before the first schema is made, hence before any module with schemas runs.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
