import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { RichText } from '../ui/rich-text.tsx'
import frame from './app-window.module.css'
import { AppWindow } from './app-window.tsx'
import type { Exhibits } from './exhibit-types.ts'

/** Something to read: a letter, a poster, what somebody said. */
export function DocumentExhibit({ exhibit }: { exhibit: Exhibits['document'] }): JSX.Element {
  const say = useMessages()
  return (
    <AppWindow app={say('exhibit.document')} icon="file" title={exhibit.title}>
      <div className={frame['body']}>
        <RichText text={exhibit.body} headingLevel={3} />
      </div>
    </AppWindow>
  )
}
