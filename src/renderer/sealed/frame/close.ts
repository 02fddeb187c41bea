import { request } from '../../api/client.ts'

/** Closes the compartment: main lets the screens save, then ends this window and the process behind it. */
export const closeSealed = (): void => void request('sealed.close', {}).catch(() => undefined)
