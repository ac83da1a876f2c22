import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { RichText } from '../ui/rich-text.tsx'
import frame from './app-window.module.css'
import { AppWindow } from './app-window.tsx'
import type { Exhibits } from './exhibit-types.ts'
import { InertButtons } from './inert-buttons.tsx'
import styles from './notice.module.css'

/** A small window over the others: a dialog or a notification. */
export function NoticeExhibit({ exhibit }: { exhibit: Exhibits['notice'] }): JSX.Element {
  const say = useMessages()
  return (
    <AppWindow app={say('exhibit.notice')} icon="info" title={exhibit.title}>
      <div className={`${frame['body']} ${styles['body']}`}>
        <RichText text={exhibit.body} headingLevel={3} />
        <InertButtons labels={exhibit.buttons ?? []} />
      </div>
    </AppWindow>
  )
}
