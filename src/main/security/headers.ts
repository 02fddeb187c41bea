import { randomBytes } from 'node:crypto'
import { TRUSTED_TYPES_POLICIES } from '#shared/security/trusted-types.ts'

/** What index.html holds where a response's nonce belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** 128 random bits, fresh for each page. */
export const newNonce = (): string => randomBytes(16).toString('base64')

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

const NOTHING = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}
const TRUSTED_TYPES = {
  'require-trusted-types-for': "'script'",
  'trusted-types': TRUSTED_TYPES_POLICIES.join(' '),
}

/** The window's policy; styles made at run time (the interface kit's) carry the page's nonce, scripts never do. */
export function windowPolicy(nonce: string | null): string {
  return policy({
    ...NOTHING,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'style-src': nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self'",
    'frame-src': "'self'",
    ...TRUSTED_TYPES,
  })
}

/** The reader shows nothing: scripts, workers, decoders and its own job's bytes. */
export const READER_POLICY = policy({
  ...NOTHING,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  ...TRUSTED_TYPES,
})

/** The page a window is blanked with: it may do nothing at all. */
export const BLANK_POLICY = policy({ ...NOTHING, sandbox: '' })

/** On every answer of ours: no guessing of types, no referrer, no other origin may embed it, no powerful feature. */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=(), clipboard-read=(self), clipboard-write=(self)',
  'Cache-Control': 'no-store',
} as const
