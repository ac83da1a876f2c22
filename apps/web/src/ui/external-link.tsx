import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'

/** A link to another site. It opens in a new tab, so that nothing here is left behind, and says so. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }): JSX.Element {
  const say = useMessages()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="visually-hidden"> {say('link.new-tab')}</span>
      <span aria-hidden="true"> ↗</span>
    </a>
  )
}
