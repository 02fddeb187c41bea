import type { MainHandlers } from '../ipc/dispatch.ts'
import type { SealedKeeper } from '../sealed/keeper.ts'

/** The ordinary window can show the sealed one and shut it; nothing of the compartment passes here. */
export const sealedHandlers = (
  sealed: () => SealedKeeper,
): MainHandlers<'sealed.state' | 'sealed.show' | 'sealed.close'> => ({
  'sealed.state': () => sealed().state,
  'sealed.show': async () => {
    await sealed().show()
    return {}
  },
  'sealed.close': async () => {
    await sealed().close()
    return {}
  },
})
