/**
 * The zones of docs/architecture.md as lint errors. A zone may import what its row names, and nothing else of ours.
 * Paths are resolved before they are compared, so no spelling of an import gets around a rule.
 */
const zone = (name, mayImport, options = {}) => [
  {
    name: `${name}-zone`,
    comment: `src/${name} may import only: ${[name, ...mayImport].join(', ')}`,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: options.except ?? '^$' },
    to: { path: '^src/', pathNot: [name, ...mayImport].map((path) => `^src/${path}/`) },
  },
]

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to })

module.exports = {
  forbidden: [
    ...zone('shared', []),
    ...zone('crypto', ['shared']),
    ...zone('vault', ['shared', 'crypto']),
    ...zone('reader', ['shared']),
    ...zone('main', ['shared']),
    ...zone('preload', ['shared']),
    ...zone('renderer', ['shared', 'reader/decode'], { except: '^src/renderer/sealed/reading\\.ts$' }),
    ...zone('chromium-host', ['shared', 'main/platform']),
    ...zone('cli', ['shared', 'vault', 'reader']),
    never('window-without-node', '^src/(renderer|preload)/', { dependencyTypes: ['core'] }, 'The window has no Node.'),
    never(
      'shared-without-node',
      '^src/shared/',
      { dependencyTypes: ['core'], pathNot: '^$' },
      'Shared code runs in every process.',
    ),
    never(
      'vault-without-electron',
      '^src/(vault|crypto|reader|shared|renderer|cli)/',
      { path: '(^|/)node_modules/electron/|^electron$' },
      'Only main, preload and the host know Electron.',
    ),
    never(
      'vault-parses-nothing-foreign',
      '^src/(vault|crypto)/',
      { path: 'node_modules/(pdfjs-dist|@hyzyla|utif2|mammoth|postal-mime)/' },
      'Foreign bytes are parsed in the reader only.',
    ),
    never(
      'electron-by-the-platform',
      '^src/main/(?!platform/)',
      { path: '(^|/)node_modules/electron/|^electron$' },
      'Main sees Electron through src/main/platform, whose types the Chromium host shares.',
    ),
    never(
      'ipc-by-the-guard',
      '^src/main/(?!ipc/guard\\.ts$)',
      { path: '^src/main/platform/ipc\\.ts$' },
      'Every channel goes through the guard that checks its sender.',
    ),
    never(
      'nobody-imports-the-host',
      '^src/(?!chromium-host/)',
      { path: '^src/chromium-host/' },
      'The host stands in for Electron; the app does not know it.',
    ),
    never(
      'crypto-without-files',
      '^src/crypto/',
      { path: '^(node:)?fs|better-sqlite3' },
      'Crypto knows no files and no SQL.',
    ),
    never(
      'out-of-the-vault-by-one-door',
      '^src/(?!vault/features/exports/(let-out|write-files\\.test)\\.ts$)',
      { path: '^src/vault/features/exports/write-files\\.ts$' },
      'Readable files leave by let-out.ts, which looks for names that must not show.',
    ),
    never(
      'vault-features-write-no-files',
      '^src/vault/features/(?!exports/write-files\\.ts$|sealed/)(?!.*(test|testing)).*\\.ts$',
      { path: '^(node:)?fs(/promises)?$' },
      'A feature that wrote a file by itself would get around the search for names.',
    ),
    never(
      'sealed-reads-by-the-readers-worker',
      '^src/renderer/sealed/reading\\.ts$',
      { path: '^src/(?!renderer/|shared/|reader/window/(messages|worker)\\.ts)' },
      'The sealed window reads its own documents with the worker of the reader, and takes nothing else from there.',
    ),
    never(
      'sealed-by-its-process-alone',
      '^src/(?!vault/features/sealed/|vault/sample/sealed(\\.test)?\\.ts$|cli/commands/verify\\.ts$)',
      { path: '^src/vault/features/sealed/' },
      "The sealed compartment is its own process': neither the vault process nor anything else knows it. Verifying opens it by hand, and the sample's is filled with fiction.",
    ),
    never(
      'sealed-window-by-itself',
      '^src/(?!renderer/sealed/)',
      { path: '^src/renderer/sealed/' },
      'What the sealed window shows is no part of the ordinary one.',
    ),
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
