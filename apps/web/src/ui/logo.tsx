import type { JSX } from 'react'

/** Three tiles laid and one that waits. The name of the service is beside it. */
export function Logo(): JSX.Element {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <rect width="13" height="13" rx="2.5" fill="var(--info)" />
      <rect x="15" width="13" height="13" rx="2.5" fill="var(--crea)" />
      <rect y="15" width="13" height="13" rx="2.5" fill="var(--prot)" />
      <rect x="16" y="16" width="11" height="11" rx="2" fill="none" stroke="var(--line-strong)" strokeWidth="2" />
    </svg>
  )
}
