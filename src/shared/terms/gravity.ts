import { type Charge, Gravity } from '../domain/charge.ts'

const STANDING = ['charged', 'amended', 'convicted'] as const

/** The gravest of the charges that stand; null when there is none or its gravity is not known. */
export function gravestOf(charges: readonly Pick<Charge, 'versions'>[]): Gravity | null {
  const grave = charges
    .map(({ versions }) => versions.at(-1))
    .filter((version) => version && STANDING.some((state) => state === version.state))
    .map((version) => (version?.gravity ? Gravity.options.indexOf(version.gravity) : -1))
  return Gravity.options[Math.max(-1, ...grave)] ?? null
}
