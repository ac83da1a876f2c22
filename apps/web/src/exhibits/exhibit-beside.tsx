import type { Exhibit } from '@pix/core/content'
import type { JSX } from 'react'
import { ExhibitView } from './exhibit-view.tsx'
import { InboxLine } from './inbox.tsx'
import { TableLine } from './table.tsx'

/** What stands beside an entry. The line of a list is drawn without the window around it, which would come every time. */
export function ExhibitBeside({ exhibit }: { exhibit: Exhibit }): JSX.Element {
  if (exhibit.kind === 'table' && exhibit.rows.length === 1) return <TableLine exhibit={exhibit} />
  const [message, second] = exhibit.kind === 'inbox' ? exhibit.messages : []
  if (message && !second) return <InboxLine message={message} />
  return <ExhibitView exhibit={exhibit} />
}
