import type { JSX, ReactNode } from 'react'

type GroupProps = (
  | {
      /** Id of the words that name it, where they cannot be the legend of a fieldset. */
      labelledBy: string
      label?: never
    }
  | { labelledBy?: never; label: string }
) & {
  role?: 'group' | 'radiogroup'
  className?: string | undefined
  /** 0 where the group itself is reached with the keyboard, such as one that scrolls. */
  tabIndex?: 0
  children: ReactNode
}

/** What belongs together, named by words that stand elsewhere, such as the instruction of a question. */
export function Group({ labelledBy, label, role = 'group', children, ...box }: GroupProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a role that is not written out is not seen; both are named so
    <div role={role} aria-labelledby={labelledBy} aria-label={label} {...box}>
      {children}
    </div>
  )
}
