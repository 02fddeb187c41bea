import type { Platform } from '../main/platform/types.ts'

/** Light or dark for the host's own windows, as main sets it. */
export const nativeTheme: Platform['nativeTheme'] = { themeSource: 'system' }
