import { describe, expect, it } from 'vitest'
import type { IpcEvent, WebContents } from '../platform/types.ts'
import { maySpeak } from './speaker.ts'

const ours = { name: 'the window' } as unknown as WebContents
const stranger = { name: 'another page' } as unknown as WebContents
const speaker = { isOurs: (contents: WebContents) => contents === ours, origin: 'app://delo' }
const event = (change: Partial<IpcEvent> = {}): IpcEvent => ({
  sender: ours,
  senderFrame: { origin: 'app://delo', parent: null },
  ...change,
})

describe('who may speak to main', () => {
  it('is our page, at our origin, from its main frame', () => {
    expect(maySpeak(event(), speaker)).toBe(true)
  })

  it('is no other page, even at our origin', () => {
    expect(maySpeak(event({ sender: stranger }), speaker)).toBe(false)
  })

  it('is no frame inside our page, even of our origin', () => {
    expect(maySpeak(event({ senderFrame: { origin: 'app://delo', parent: {} } }), speaker)).toBe(false)
  })

  it('is not our page once it is somewhere else', () => {
    for (const origin of [
      'https://example.org',
      'app://reader',
      'app://blank',
      'app://delo.example.org',
      'null',
      '',
      'APP://DELO',
    ])
      expect(maySpeak(event({ senderFrame: { origin, parent: null } }), speaker)).toBe(false)
  })

  it('is not a frame that is gone', () => {
    expect(maySpeak(event({ senderFrame: null }), speaker)).toBe(false)
  })
})
