import type { JSX, ReactNode } from 'react'
import { Icon } from '../../../ui/icons.tsx'

/** Says where a form stands once it has worked. Always there, so that the change is read aloud. */
export function DoneNotice({ children }: { children: ReactNode }): JSX.Element {
  return (
    <div role="status">
      {children !== null && children !== false && (
        <p className="notice notice-positive">
          <Icon name="check" />
          <span>{children}</span>
        </p>
      )}
    </div>
  )
}
