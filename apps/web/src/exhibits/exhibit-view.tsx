import type { Exhibit } from '@pix/core/content'
import type { ComponentType, JSX } from 'react'
import { BrowserExhibit } from './browser.tsx'
import { DocumentExhibit } from './document.tsx'
import type { ExhibitKind, Exhibits } from './exhibit-types.ts'
import { InboxExhibit } from './inbox.tsx'
import { MailExhibit } from './mail.tsx'
import { MessagesExhibit } from './messages.tsx'
import { NoticeExhibit } from './notice.tsx'
import { SettingsExhibit } from './settings.tsx'
import { TableExhibit } from './table.tsx'

/** The exhaustive record of the kinds: a kind added to core does not compile until it is drawn here. */
const drawings: { readonly [Kind in ExhibitKind]: ComponentType<{ exhibit: Exhibits[Kind] }> } = {
  mail: MailExhibit,
  inbox: InboxExhibit,
  messages: MessagesExhibit,
  browser: BrowserExhibit,
  settings: SettingsExhibit,
  table: TableExhibit,
  notice: NoticeExhibit,
  document: DocumentExhibit,
}

function OfKind<Kind extends ExhibitKind>({ kind, exhibit }: { kind: Kind; exhibit: Exhibits[Kind] }): JSX.Element {
  const Drawing: ComponentType<{ exhibit: Exhibits[Kind] }> = drawings[kind]
  return <Drawing exhibit={exhibit} />
}

/** A picture of an application, in accessible HTML: nothing in it acts, and it says so. */
export function ExhibitView({ exhibit }: { exhibit: Exhibit }): JSX.Element {
  return <OfKind kind={exhibit.kind} exhibit={exhibit} />
}
