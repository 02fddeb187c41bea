import { describe, expect, it } from 'vitest'
import { fromBrowser, toBrowser } from './urls.ts'

describe('the mapping of app:// to the browser', () => {
  it.each(['app://delo/', 'app://delo', 'app://reader/job/x?y=1#z', 'app://blank/'])('takes %s there and back', (url) =>
    expect(fromBrowser(toBrowser(url))).toBe(url),
  )

  it('loads nothing but app://', () => {
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://delo.example.org/', 'app://'])
      expect(() => toBrowser(url)).toThrow()
  })

  it('does not take a look-alike for ours', () => {
    for (const url of ['https://delo.invalid.example.org/', 'http://delo.invalid/', 'https://x.delo.invalid/'])
      expect(fromBrowser(url)).toBe(url)
  })

  it('maps blob URLs by their origin', () => {
    expect(fromBrowser('blob:https://delo.invalid/1')).toBe('blob:app://delo/1')
  })
})
