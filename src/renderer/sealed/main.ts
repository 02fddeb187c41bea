/** As the ordinary window's `main.ts`: zod must know before the first schema is made that functions may not be made of strings. */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
void import('./start.tsx')
