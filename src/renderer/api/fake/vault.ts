import { newId, SlotId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { closedStatus, type FakeHandlers, type FakeState, openStatus } from './state.ts'

type Names = Extract<keyof FakeHandlers, `vault.${string}` | `app.${string}`>

export function vaultFakes(state: FakeState): Pick<FakeHandlers, Names> {
  const become = (status: FakeState['status']) => {
    state.status = status
    state.emit('vault.status', status)
    return status
  }
  const check = (passphrase: string) => {
    if (passphrase !== state.passphrase) throw new DeloError('wrong-passphrase')
  }
  const plain = (code: string) =>
    code
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
  const checkCode = (code: string) => {
    if (plain(code) !== plain(state.recoveryCode)) throw new DeloError('recovery-code-invalid')
  }
  const slots = () => {
    state.changed('slots')
    return { slots: state.slots }
  }
  let creating = ''
  return {
    'app.info': () => ({
      version: '0.1.0',
      host: 'chromium',
      platform: 'linux',
      missing: ['content-protection', 'system-lock-events', 'fuses'],
    }),
    'app.settings': () => state.settings,
    'app.changeSettings': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      state.settings = { ...state.settings, ...Object.fromEntries(given) }
      return state.settings
    },
    'app.activity': () => ({}),
    'app.settled': () => ({}),
    'app.pickFolder': () => ({ place: state.place }),
    'app.showPlace': () => ({}),
    'vault.status': () => state.status,
    'vault.pickPlace': () => ({ place: state.place }),
    'vault.rememberedPlace': () => ({ place: state.settings.rememberVault ? state.place : null }),
    'vault.create': ({ passphrase }) => {
      creating = passphrase
      return { recoveryCode: state.recoveryCode }
    },
    'vault.saveRecoveryKit': () => ({ saved: true }),
    'vault.confirmRecovery': ({ code }) => {
      checkCode(code)
      state.passphrase = creating
      return become(openStatus('Мои дела'))
    },
    'vault.abandonCreation': () => ({}),
    'vault.unlock': ({ passphrase }) => {
      check(passphrase)
      return become(openStatus('Мои дела'))
    },
    'vault.recover': ({ code, passphrase }) => {
      checkCode(code)
      state.passphrase = passphrase
      return become(openStatus('Мои дела'))
    },
    'vault.openSample': () => become({ ...openStatus('Sample'), sample: true }),
    'vault.lock': () => {
      become(closedStatus('command'))
      return {}
    },
    'vault.slots': () => ({ slots: state.slots }),
    'vault.addPassphrase': ({ current, label }) => {
      check(current)
      state.slots = [...state.slots, { id: newId(SlotId), kind: 'passphrase', label, createdAt: Date.now() }]
      return slots()
    },
    'vault.changePassphrase': ({ current, passphrase }) => {
      check(current)
      state.passphrase = passphrase
      return slots()
    },
    'vault.removeSlot': ({ current, slotId }) => {
      check(current)
      if (state.slots.length === 1) throw new DeloError('last-slot')
      state.slots = state.slots.filter(({ id }) => id !== slotId)
      return slots()
    },
    'vault.verify': () => {
      const documents = state.documents.size
      for (let done = 0; done <= documents; done += Math.max(1, documents >> 3))
        state.emit('verify.progress', { done, of: documents })
      return { documents, files: documents, bytes: documents * 250_000, problems: [] }
    },
  }
}
