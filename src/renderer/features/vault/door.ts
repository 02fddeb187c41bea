/** The forms that stand before a vault. */
export type Door = 'unlock' | 'create' | 'recover'
