import { benchReader } from './reader.ts'
import { benchSearch } from './search.ts'

/** `npm run bench [name…]`: measures Delo against its anchors in one run and prints tables of ratios. */
const benches: Record<string, () => Promise<void>> = {
  reader: benchReader,
  search: () => benchSearch(20_000, { warm: 15, fresh: 120 }),
  'search-200k': () => benchSearch(200_000, { warm: 80 }),
}

const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench) throw new Error(`there is no bench "${name}"; there are: ${Object.keys(benches).join(', ')}`)
  await bench()
}
