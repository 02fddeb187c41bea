import icon from '../../../resources/icon.svg'

type Props = { /** Pixels. */ size: number }

/** The program's mark: a bound case file, tied. Decorative; the name stands beside it. */
export function Mark({ size }: Props) {
  return <img src={icon} width={size} height={size} alt="" />
}
