import type { JSX, ReactNode } from 'react'

type GroupProps = {
  /** Id of the words that name it, where they cannot be the legend of a fieldset. */
  labelledBy: string
  role?: 'group' | 'radiogroup'
  className?: string | undefined
  children: ReactNode
}

/** Controls that belong together and are named by words that stand elsewhere, such as the instruction of a question. */
export function Group({ labelledBy, role = 'group', className, children }: GroupProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a role that is not written out is not seen; both are named so
    <div role={role} aria-labelledby={labelledBy} className={className}>
      {children}
    </div>
  )
}
