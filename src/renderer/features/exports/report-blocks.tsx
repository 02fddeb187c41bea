import { Fragment } from 'react'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import '../annotations/label-colours.css'
import classes from './report.module.css'

/** A report's text; a line feed breaks the line, as in the files. */
function Runs({ runs }: { runs: readonly ReportRun[] }) {
  return runs.map((run, index) => {
    let text = <Lines text={run.text} />
    if (run.strike) text = <s>{text}</s>
    if (run.underline) text = <u>{text}</u>
    if (run.italic) text = <em>{text}</em>
    if (run.bold) text = <strong>{text}</strong>
    // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes; another one is drawn anew
    return <Fragment key={index}>{run.citation ? <span className={classes.citation}>{text}</span> : text}</Fragment>
  })
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}

function Blocks({ blocks }: { blocks: readonly ReportBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

type Table = Extract<ReportBlock, { type: 'table' }>

/** Rows of a table, with its header drawn or only read out: every piece of a long table names its columns. */
export function ReportRows({ table, rows, showHeader }: { table: Table; rows: Table['rows']; showHeader: boolean }) {
  return (
    <table className={classes.table}>
      <colgroup>
        {table.widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
          <col key={index} style={{ width: `${width * 100}%` }} />
        ))}
      </colgroup>
      {table.header.length > 0 && (
        <thead className={showHeader ? undefined : classes.unseen}>
          <tr>
            {table.header.map((runs, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
              <th key={index} scope="col">
                <Runs runs={runs} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
          <tr key={index}>
            {table.widths.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
              <td key={column}>
                <Runs runs={cells[column] ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heading({ level, text }: { level: number; text: string }) {
  // The screen's own title is the first heading, the report's the second.
  const Tag = `h${Math.min(6, level + 2)}` as 'h3' | 'h4' | 'h5' | 'h6'
  return (
    <Tag className={classes.heading} data-level={level}>
      {text}
    </Tag>
  )
}

function Quote({ block }: { block: Extract<ReportBlock, { type: 'quote' }> }) {
  const colour = block.colour === null ? 'var(--delo-line-strong)' : `var(--delo-ink-${block.colour})`
  return (
    <>
      <figure className={classes.quote} style={{ borderColor: colour }}>
        <blockquote lang={block.language ?? undefined}>
          <Runs runs={block.runs} />
        </blockquote>
        <figcaption className={classes.citation}>— {block.citation}</figcaption>
      </figure>
      {block.comment.length > 0 && (
        <div className={classes.comment}>
          <Blocks blocks={block.comment} />
        </div>
      )}
    </>
  )
}

/** One block of the report as every format shows it. */
export function Block({ block }: { block: ReportBlock }) {
  switch (block.type) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />
    case 'paragraph':
      return (
        <p className={classes.paragraph}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'facts':
      return (
        <dl className={classes.facts}>
          {block.rows.map(({ term, runs }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
            <Fragment key={index}>
              <dt>{term}</dt>
              <dd>
                <Runs runs={runs} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )
    case 'quote':
      return <Quote block={block} />
    case 'blockquote':
      return (
        <blockquote className={classes.blockquote}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={classes.list} {...(block.ordered ? { start: block.start } : {})}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see Runs
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <ReportRows table={block} rows={block.rows} showHeader />
    case 'rule':
      return <hr className={classes.rule} />
  }
}
