import type { tutorials } from '@pix/api/contract'
import type { JSX } from 'react'
import { useComfortWord } from '../../../layout/comfort.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { RichText } from '../../../ui/rich-text.tsx'

/** What a tutorial says: easy to read for whoever asked for that, or a word that this one has no such text yet. */
export function TutorialText({
  tutorial: { body, easyBody },
  headingLevel,
}: {
  tutorial: Pick<tutorials.Tutorial, 'body' | 'easyBody'>
  /** Of the headings inside. */
  headingLevel: 2 | 3 | 4 | 5
}): JSX.Element {
  const say = useMessages()
  const isEasy = useComfortWord('easy')
  return (
    <>
      {isEasy && !easyBody && <p className="muted">{say('tutorial.no-easy-text')}</p>}
      <RichText text={(isEasy && easyBody) || body} headingLevel={headingLevel} />
    </>
  )
}
