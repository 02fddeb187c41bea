/**
 * Zod makes functions from strings for speed, which this page's policy refuses and the browser reports. It must know
 * before the first schema is made, hence before any other module runs: the rest is imported afterwards.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
void import('./app/start.tsx')
