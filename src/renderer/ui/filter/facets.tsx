import { Button, Checkbox, Pill, Popover, ScrollArea } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './filter.module.css'

/** What is chosen under each facet. */
export type Chosen<F extends string> = Readonly<Record<F, readonly string[]>>

/** The words of a list's facets in its own language file. */
export type FacetWords<F extends string> = {
  button: string
  facet(facet: F): string
  value(facet: F, value: string): string
  drop(name: string): string
}

type Props<F extends string> = {
  facets: readonly F[]
  chosen: Chosen<F>
  choose(facet: F, values: string[]): void
  words: FacetWords<F>
}

type MenuProps<F extends string> = Props<F> & {
  /** Every value that occurs, in the order shown; counted while it is looked at. */
  valuesOf(facet: F): readonly { value: string; count: number }[]
  opened: boolean
  setOpened(opened: boolean): void
  /** More switches of the same list. */
  children?: ReactNode
}

const countOf = <F extends string>(facets: readonly F[], chosen: Chosen<F>) =>
  facets.reduce((sum, facet) => sum + chosen[facet].length, 0)

/** Everything a list can be filtered by, behind one button. */
export function FacetMenu<F extends string>(props: MenuProps<F>) {
  const { facets, chosen, words, opened, setOpened, children } = props
  return (
    <Popover position="bottom-start" shadow="md" width={560} trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant={countOf(facets, chosen) > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {words.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.facets}>
          {facets.map((facet) => (
            <FacetList key={facet} facet={facet} {...props} />
          ))}
        </div>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

type ListProps<F extends string> = Pick<MenuProps<F>, 'chosen' | 'choose' | 'words' | 'valuesOf'> & { facet: F }

function FacetList<F extends string>({ facet, chosen, choose, words, valuesOf }: ListProps<F>) {
  const values = valuesOf(facet)
  if (values.length < 2 && chosen[facet].length === 0) return null
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{words.facet(facet)}</legend>
      <ScrollArea.Autosize mah={170} type="auto">
        <Checkbox.Group value={[...chosen[facet]]} onChange={(next) => choose(facet, next)}>
          {values.map(({ value, count }) => (
            <Checkbox
              key={value}
              value={value}
              className={classes.value}
              label={
                <>
                  {words.value(facet, value)} <span className={classes.count}>{count}</span>
                </>
              }
            />
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </fieldset>
  )
}

/** What is chosen, each with a way out; nothing when nothing is. */
export function ChosenFacets<F extends string>({ facets, chosen, choose, words }: Props<F>) {
  if (countOf(facets, chosen) === 0) return null
  return (
    <Pill.Group className={classes.chosen}>
      {facets.flatMap((facet) =>
        chosen[facet].map((value) => {
          const name = words.value(facet, value)
          return (
            <Pill
              key={`${facet} ${value}`}
              withRemoveButton
              removeButtonProps={{ 'aria-label': words.drop(name), 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() =>
                choose(
                  facet,
                  chosen[facet].filter((other) => other !== value),
                )
              }
            >
              {name}
            </Pill>
          )
        }),
      )}
    </Pill.Group>
  )
}
