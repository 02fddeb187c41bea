import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Modal,
  Tooltip,
} from '@mantine/core'

const pine: MantineColorsTuple = [
  '#eef5f2',
  '#dce9e3',
  '#b9d4c9',
  '#8fc4b1',
  '#68a792',
  '#468b76',
  '#2d6f5d',
  '#1f5a4b',
  '#184a3d',
  '#10372d',
]
const gray: MantineColorsTuple = [
  '#fbf9f5',
  '#f5f2eb',
  '#ece7dd',
  '#e2dcd0',
  '#cbc3b4',
  '#a9a090',
  '#857c6d',
  '#6a6356',
  '#4c463c',
  '#2a2722',
]
const dark: MantineColorsTuple = [
  '#e9e5dc',
  '#c9c3b7',
  '#a29a8c',
  '#7d766a',
  '#4b4740',
  '#35322d',
  '#252320',
  '#1d1b19',
  '#171614',
  '#100f0e',
]

/** Dense by default: 30 px fields and buttons, 13–14 px text. */
const dense = { defaultProps: { size: 'xs' } }
/** A list of choices opens by a press, an arrow or a letter: opened by Tab alone, it would cover the fields that follow. */
const choice = { defaultProps: { size: 'xs', openOnFocus: false } }
const heading = (fontSize: string) => ({ fontSize, lineHeight: '1.25', fontWeight: '700' })

/** The look of everything. `words` are labels of the kit's own buttons, in the interface's language. */
export const createDeloTheme = (words: { close: string }) =>
  createTheme({
    primaryColor: 'pine',
    primaryShade: { light: 7, dark: 6 },
    colors: { pine, gray, dark },
    white: '#ffffff',
    black: '#23201b',
    fontFamily: '"Golos Text Variable", system-ui, sans-serif',
    fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
    headings: {
      fontFamily: '"PT Serif", Georgia, serif',
      fontWeight: '700',
      textWrap: 'pretty',
      sizes: {
        h1: heading('1.5rem'),
        h2: heading('1.25rem'),
        h3: heading('1.0625rem'),
        h4: heading('0.9375rem'),
        h5: heading('0.875rem'),
        h6: heading('0.8125rem'),
      },
    },
    fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
    fontWeights: { regular: '400', medium: '500', bold: '700' },
    spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
    radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
    defaultRadius: 'sm',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      Button: Button.extend({ defaultProps: { size: 'xs' } }),
      ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
      Input: Input.extend({ defaultProps: { size: 'xs' } }),
      InputWrapper: dense,
      InputBase: dense,
      TextInput: dense,
      PasswordInput: dense,
      Textarea: dense,
      NumberInput: dense,
      Select: choice,
      MultiSelect: choice,
      TagsInput: choice,
      Autocomplete: choice,
      PillsInput: dense,
      NativeSelect: dense,
      Checkbox: dense,
      Radio: dense,
      Switch: dense,
      SegmentedControl: { defaultProps: { size: 'xs', withItemsBorders: false } },
      Text: { defaultProps: { size: 'sm' } },
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, fz: 'xs' } }),
      Modal: Modal.extend({
        defaultProps: {
          centered: true,
          overlayProps: { backgroundOpacity: 0.35 },
          closeButtonProps: { 'aria-label': words.close },
        },
      }),
      Drawer: { defaultProps: { closeButtonProps: { 'aria-label': words.close } } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': words.close } } },
    },
  })

/** The kit's own variables, pointed at the tokens, so that its parts sit on the same paper. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--delo-paper)',
    '--mantine-color-text': 'var(--delo-ink)',
    '--mantine-color-dimmed': 'var(--delo-ink-faint)',
    '--mantine-color-placeholder': 'var(--delo-ink-faint)',
    '--mantine-color-anchor': 'var(--delo-accent)',
    '--mantine-color-error': 'var(--delo-danger)',
    '--mantine-color-default': 'var(--delo-raised)',
    '--mantine-color-default-hover': 'var(--delo-hover)',
    '--mantine-color-default-border': 'var(--delo-line-strong)',
    '--mantine-color-default-color': 'var(--delo-ink)',
    '--mantine-color-red-light': 'var(--delo-danger-ground)',
    '--mantine-color-red-light-hover': 'var(--delo-danger-ground)',
    '--mantine-color-red-light-color': 'var(--delo-danger)',
    '--mantine-color-red-outline': 'var(--delo-danger)',
    '--mantine-color-red-text': 'var(--delo-danger)',
    '--mantine-color-red-filled': 'light-dark(#a3261b, #a8402f)',
    '--mantine-color-red-filled-hover': 'light-dark(#8a1f16, #974030)',
    '--mantine-color-yellow-light': 'var(--delo-warning-ground)',
    '--mantine-color-yellow-light-color': 'var(--delo-warning)',
    '--mantine-color-pine-light': 'var(--delo-accent-ground)',
    '--mantine-color-pine-light-hover': 'var(--delo-selected)',
    '--mantine-color-pine-light-color': 'var(--delo-accent)',
    '--mantine-color-pine-text': 'var(--delo-accent)',
    '--mantine-color-gray-text': 'var(--delo-ink-soft)',
    '--mantine-color-gray-light-color': 'var(--delo-ink-soft)',
    '--mantine-color-gray-outline': 'var(--delo-line-strong)',
  }
  // The kit's own dark ground for what cannot be used is that of a panel: a button on one would have no edges.
  return { variables: {}, light: shared, dark: { ...shared, '--mantine-color-disabled': 'var(--delo-line)' } }
}
