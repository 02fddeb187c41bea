import { describe, expect, it } from 'vitest'
import { mayLoad } from './session.ts'

describe('mayLoad', () => {
  it.each(['app://delo/', 'app://delo/files/x', 'app://reader/job/x', 'app://blank/', 'blob:app://delo/1', 'data:,x'])(
    'lets %s through',
    (url) => expect(mayLoad(url)).toBe(true),
  )

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'http://app://delo/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://delo.example.org/',
    'app://other/',
    'blob:https://example.org/1',
    'chrome-extension://x/y',
    'ftp://x/',
    '',
  ])('stops %s', (url) => expect(mayLoad(url)).toBe(false))
})
