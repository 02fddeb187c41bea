type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The fields of a patch that were given: `undefined` says nothing, `null` empties. */
export const given = <T extends object>(patch: T): Given<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>
