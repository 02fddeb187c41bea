import { z } from 'zod'

/**
 * Zod tries `new Function` for faster parsing, which this page's policy refuses and the browser reports.
 * Must be imported before any schema is made.
 */
z.config({ jitless: true })
