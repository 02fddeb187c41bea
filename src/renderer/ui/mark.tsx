type Props = { size: number }

/** The program's mark: a bound case file with its tie. Decorative; the name stands beside it. */
export function Mark({ size }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect x="12" y="6" width="42" height="52" rx="3" fill="#c9b48a" />
      <path d="M14 4h36a4 4 0 0 1 4 4v46H18a4 4 0 0 0-4 4z" fill="#f6f1e4" />
      <path d="M10 8a4 4 0 0 1 4-4h36a4 4 0 0 1 4 4v44a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4z" fill="#1f5a4b" />
      <path d="M10 8a4 4 0 0 1 4-4h5v52h-5a4 4 0 0 1-4-4z" fill="#16443a" />
      <rect x="25" y="13" width="22" height="13" rx="1.5" fill="#f6f1e4" />
      <path d="M29 17.5h14M29 21.5h9" stroke="#1f5a4b" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M10 40h44" stroke="#e7dcc2" strokeWidth="2.2" />
      <path
        d="M40 40c-4-6-9-4-8 0s6 3 8 0zm0 0c4-6 9-4 8 0s-6 3-8 0zm0 0-3.5 9M40 40l4 9"
        fill="none"
        stroke="#e7dcc2"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
