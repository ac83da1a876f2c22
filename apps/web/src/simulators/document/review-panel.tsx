import { changesOf } from '@pix/core/simulators/document'
import { type JSX, type MouseEvent, type RefObject, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { Mentions } from './mentions.tsx'

type Heading = RefObject<HTMLHeadingElement | null>

/** Before a card goes away, the focus goes to the next one, or the one before; without any, to the heading. */
function leaveCard({ currentTarget }: MouseEvent, heading: Heading): void {
  const card = currentTarget.closest('li')
  const beside = card?.nextElementSibling ?? card?.previousElementSibling
  if (beside instanceof HTMLElement) beside.focus()
  else heading.current?.focus()
}

/** Tracked changes and comments. */
export function ReviewPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const changes = changesOf(state)
  const changesHeading = useRef<HTMLHeadingElement>(null)
  const commentsHeading = useRef<HTMLHeadingElement>(null)
  const settleAll = (accept: boolean): void => {
    changesHeading.current?.focus()
    act({ type: 'settle-all', accept })
  }
  return (
    <>
      <h4 ref={changesHeading} tabIndex={-1}>
        {say('document.changes')}
      </h4>
      <label className={styles['check']}>
        <input type="checkbox" checked={state.tracking} onChange={() => act({ type: 'track', on: !state.tracking })} />
        {say('document.track')}
      </label>
      {changes.length === 0 ? (
        <p>{say('document.no-change')}</p>
      ) : (
        <>
          <ul className={styles['plain']}>
            {changes.map(({ id, kind, author, text }) => (
              <li key={id} tabIndex={-1} className={styles['card']}>
                <p id={`change-${id}`}>
                  {say(kind === 'insert' ? 'document.inserted' : 'document.deleted', { author, text })}
                </p>
                <div className={styles['line']}>
                  <button
                    type="button"
                    className="button button-soft"
                    aria-describedby={`change-${id}`}
                    onClick={(event) => {
                      leaveCard(event, changesHeading)
                      act({ type: 'settle', change: id, accept: true })
                    }}
                  >
                    {say('document.accept')}
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-describedby={`change-${id}`}
                    onClick={(event) => {
                      leaveCard(event, changesHeading)
                      act({ type: 'settle', change: id, accept: false })
                    }}
                  >
                    {say('document.refuse')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
          <div className={styles['line']}>
            <button type="button" className="button button-quiet" onClick={() => settleAll(true)}>
              {say('document.accept-all')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => settleAll(false)}>
              {say('document.refuse-all')}
            </button>
          </div>
        </>
      )}
      <h4 ref={commentsHeading} tabIndex={-1}>
        {say('document.comments-title')}
      </h4>
      {state.comments.length === 0 ? (
        <p>{say('document.no-comment')}</p>
      ) : (
        <ul className={styles['plain']}>
          {state.comments.map((comment) => (
            <li key={comment.id} tabIndex={-1} className={styles['card']} data-resolved={comment.resolved || undefined}>
              <CommentCard comment={comment} people={state.scenario.people ?? []} act={act} heading={commentsHeading} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CommentCard({
  comment: { id, author, words, text, replies, resolved },
  people,
  act,
  heading,
}: Pick<PartProps, 'act'> & {
  comment: PartProps['state']['comments'][number]
  people: readonly string[]
  heading: Heading
}): JSX.Element {
  const say = useMessages()
  const fieldId = useId()
  const [reply, setReply] = useState('')
  return (
    <>
      <p id={`${fieldId}-text`}>
        <strong>{author}</strong>
        {words !== '' && <span className={styles['about']}>{say('document.about', { words })}</span>}
        <br />
        {text}
      </p>
      {replies.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reply is its place
        <p key={place} className={styles['reply']}>
          {one}
        </p>
      ))}
      {resolved && <p className={styles['tag']}>{say('document.resolved')}</p>}
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-soft"
          aria-describedby={`${fieldId}-text`}
          onClick={() => act({ type: 'resolve', comment: id, resolved: !resolved })}
        >
          {say(resolved ? 'document.reopen' : 'document.resolve')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-describedby={`${fieldId}-text`}
          onClick={(event) => {
            leaveCard(event, heading)
            act({ type: 'delete-comment', comment: id })
          }}
        >
          {say('document.delete')}
        </button>
      </div>
      <div className={styles['line']}>
        <label htmlFor={fieldId}>{say('document.reply')}</label>
        <input
          id={fieldId}
          type="text"
          value={reply}
          maxLength={500}
          onChange={(event) => setReply(event.target.value)}
        />
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={reply.trim() === '' || undefined}
          onClick={() => {
            if (reply.trim() === '') return
            act({ type: 'reply', comment: id, text: reply })
            setReply('')
          }}
        >
          {say('document.send')}
        </button>
        <Mentions people={people} onName={(name) => setReply(`${reply.trimEnd()} @${name} `.trimStart())} />
      </div>
    </>
  )
}
