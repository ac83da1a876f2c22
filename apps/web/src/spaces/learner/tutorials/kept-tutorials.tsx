import type { tutorials } from '@pix/api/contract'
import { type JSX, useRef } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { useKeepTutorial } from './own-tutorials.ts'
import { TutorialLinks } from './tutorial-links.tsx'

/** What somebody put aside, and, said quietly, how much of it the content no longer has. */
export function KeptTutorials({
  saved,
  all,
}: {
  saved: readonly string[]
  all: readonly tutorials.TutorialSummary[]
}): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const keeping = useKeepTutorial()
  const kept = saved.flatMap((id) => all.filter((one) => one.id === id))
  const gone = saved.filter((id) => all.every((one) => one.id !== id))
  const forget = (tutorialIds: readonly string[]): void => {
    for (const tutorialId of tutorialIds) keeping.mutate({ tutorialId, keep: false })
    // The button goes, and the focus would go with it.
    heading.current?.focus()
  }
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say('tutorials.saved')}
      </h2>
      {saved.length === 0 && <p className="muted">{say('tutorials.saved-empty')}</p>}
      <TutorialLinks
        tutorials={kept}
        beside={({ id, title }) => (
          <button
            type="button"
            className="button button-quiet no-print"
            aria-label={say('tutorials.forget-named', { title })}
            onClick={() => forget([id])}
          >
            {say('tutorials.forget')}
          </button>
        )}
      />
      {gone.length > 0 && (
        <p className="muted">
          {say('tutorials.gone', { count: gone.length })}{' '}
          <button type="button" className="button button-quiet no-print" onClick={() => forget(gone)}>
            {say('tutorials.forget')}
          </button>
        </p>
      )}
      {keeping.isError && <ErrorNotice error={keeping.error} />}
    </section>
  )
}
