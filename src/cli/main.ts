import { Command, CommanderError } from 'commander'
import { EXIT, EXIT_HELP, exitCodeOf } from './exit.ts'
import { type OutputOptions, printError } from './output.ts'

/**
 * `npx delo`: the vault from the command line. Each command is loaded when it is called, so that `--help` is instant.
 * A passphrase is never an argument; see passphrase.ts.
 */
const program = new Command('delo')
  .description('Encrypted case files from the command line: the same vault, the same rules as the window.')
  .showHelpAfterError('(delo --help shows the commands)')
  .addHelpText(
    'after',
    `\n${EXIT_HELP}\n\nA dossier (D) is named by its id or its title. Without --passphrase-file the passphrase is asked for.`,
  )
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })

const withSecret = (command: Command) =>
  command
    .option('--passphrase-file <file>', 'file whose first line is the passphrase')
    .option('--json', 'print one JSON object a line')
const collect = (value: string, all: string[]) => [...all, value]

/** Sets the exit code instead of exiting, so that output is flushed and the vault is closed. */
const run =
  <A extends unknown[]>(action: (...args: A) => Promise<number | undefined>) =>
  async (...args: A) => {
    const options = args.at(-2) as OutputOptions
    try {
      process.exitCode = (await action(...args)) ?? EXIT.done
    } catch (error) {
      printError(options, error)
      process.exitCode = exitCodeOf(error)
    }
  }

withSecret(program.command('create <vault>').description('create a vault and write its recovery kit'))
  .requiredOption('--recovery-kit <file>', 'where the recovery kit is written; print it and keep it elsewhere')
  .option('--label <name>', 'whose passphrase this is', 'Passphrase')
  .action(
    run(async (vault: string, options) => {
      const { create } = await import('./commands/create.ts')
      await create(vault, options)
      return EXIT.done
    }),
  )

const dossier = program.command('dossier').description('work with dossiers')
withSecret(dossier.command('add <vault>').description('open a new dossier'))
  .requiredOption('--title <title>', 'its title')
  .action(
    run(async (vault: string, options) => {
      const { dossierAdd } = await import('./commands/dossier-add.ts')
      await dossierAdd(vault, options)
      return EXIT.done
    }),
  )

withSecret(program.command('import <vault> <paths...>').description('bring files and folders into a dossier'))
  .requiredOption('--dossier <dossier>', 'the dossier')
  .option('--password-file <file>', 'passwords to try on encrypted PDFs, one a line')
  .option('--keep-unreadable', 'keep files that cannot be read as attachments')
  .action(
    run(async (vault: string, paths: string[], options) => {
      const { importPaths } = await import('./commands/import.ts')
      return (await importPaths(vault, paths, options)) ? EXIT.done : EXIT.incomplete
    }),
  )

withSecret(program.command('list <vault>').description('list the dossiers, or what one holds'))
  .option('--dossier <dossier>', 'the dossier')
  .option(
    '--what <records>',
    'documents, persons, charges, sentences, custody, incidents, hearings, deadlines, issues, facts, citations, statements, assertions, contradictions, questions, admissibility, support or timeline of that dossier',
    'documents',
  )
  .action(
    run(async (vault: string, options) => {
      const { list } = await import('./commands/list.ts')
      await list(vault, options)
      return EXIT.done
    }),
  )

withSecret(
  program.command('search <vault> <query>').description('find words in documents, annotations, notes and titles'),
)
  .option('--dossier <dossier>', 'only in this dossier')
  .option('--limit <n>', 'at most so many hits', (value) => Math.max(1, Number.parseInt(value, 10) || 1), 200)
  .action(
    run(async (vault: string, query: string, options) => {
      const { search } = await import('./commands/search.ts')
      await search(vault, query, options)
      return EXIT.done
    }),
  )

withSecret(program.command('export <vault>').description('write the case summary of a dossier, or what it holds'))
  .requiredOption('--dossier <dossier>', 'the dossier')
  .option(
    '--what <what>',
    'summary; timeline: the picture, the chronology or a calendar; deadlines: the printed sheet; hearing-sheet: the sheet for the court room; support: the log with its totals; matrix, plan: what was said, and the questions',
    'summary',
  )
  .requiredOption(
    '--format <format>',
    'may be given several times. summary: pdf, docx, html, md; timeline: svg, pdf, ics, chronology-pdf, chronology-docx, chronology-html; deadlines: pdf, docx, html, md, csv; hearing-sheet: pdf, docx, html, md; support: csv; matrix, plan: pdf, docx, xlsx, csv',
    collect,
    [],
  )
  .requiredOption('--out <folder>', 'the folder to write into; nothing there is overwritten')
  .option('--language <language>', "language of headings and citations: ru or en (the profile's, or ru)")
  .option(
    '--profile <reader>',
    'for whom: court, colleague, press, international, family, or a profile saved in the vault. It chooses the sections of the summary, the language and how people appear (colleague: everything, by name)',
  )
  .option(
    '--persons <how>',
    'people by name, role, pseudonym or withheld, whatever the profile says; nothing is written where a name is left',
  )
  .option(
    '--sections <sections...>',
    'summary: which sections, e.g. cast charges custody hearings chronology (those of the profile unless given)',
  )
  .option(
    '--hearing <hearing>',
    'hearing-sheet: which hearing, by its id or its day (2031-03-12); the next one unless given',
  )
  .option('--bare', 'timeline: what kind of event it is and no more: no names, courts or words')
  .option('--closed', 'deadlines: with those that are done, moved or missed')
  .option('--no-working', 'deadlines: without how each date was found')
  .option('--no-donors', 'support: without from whom it came')
  .action(
    run(async (vault: string, options) => {
      if (options.what !== 'summary') {
        const { exportRecords } = await import('./commands/export-records.ts')
        return (await exportRecords(vault, options)) ? EXIT.done : EXIT.incomplete
      }
      const { exportSummary } = await import('./commands/export.ts')
      return (await exportSummary(vault, options)) ? EXIT.done : EXIT.incomplete
    }),
  )

withSecret(
  program
    .command('verify <vault>')
    .description('check every stored byte of a vault')
    .option('--accept', 'take an older copy, or one with missing files, as it is: it opens for writing again')
    .option(
      '--sealed-passphrase-file <file>',
      'open the sealed compartment with this passphrase and check everything in it',
    ),
).action(
  run(async (vault: string, options) => {
    const { verify } = await import('./commands/verify.ts')
    return (await verify(vault, options)) ? EXIT.done : EXIT.incomplete
  }),
)

program
  .command('key <vault>')
  .description("print the database's raw key for the sqlcipher shell")
  .requiredOption('--recovery-kit <file>', 'the recovery kit of this vault')
  .option('--json', 'print one JSON object')
  .action(
    run(async (vault: string, options) => {
      const { key } = await import('./commands/key.ts')
      await key(vault, options)
      return EXIT.done
    }),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
}
