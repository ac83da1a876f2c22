import { changesOf } from '@pix/core/simulators/document'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** Tracked changes and comments. */
export function ReviewPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const changes = changesOf(state)
  const changesTitle = useRef<HTMLHeadingElement>(null)
  const commentsTitle = useRef<HTMLHeadingElement>(null)
  // The button that is pressed goes with what it is about.
  const settle = (action: Parameters<PartProps['act']>[0]): void => {
    changesTitle.current?.focus()
    act(action)
  }
  return (
    <>
      <h4 ref={changesTitle} tabIndex={-1}>
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
              <li key={id} className={styles['card']}>
                <p id={`change-${id}`}>
                  {say(kind === 'insert' ? 'document.inserted' : 'document.deleted', { author, text })}
                </p>
                <div className={styles['line']}>
                  <button
                    type="button"
                    className="button button-soft"
                    aria-describedby={`change-${id}`}
                    onClick={() => settle({ type: 'settle', change: id, accept: true })}
                  >
                    {say('document.accept')}
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-describedby={`change-${id}`}
                    onClick={() => settle({ type: 'settle', change: id, accept: false })}
                  >
                    {say('document.refuse')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
          <div className={styles['line']}>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => settle({ type: 'settle-all', accept: true })}
            >
              {say('document.accept-all')}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => settle({ type: 'settle-all', accept: false })}
            >
              {say('document.refuse-all')}
            </button>
          </div>
        </>
      )}
      <h4 ref={commentsTitle} tabIndex={-1}>
        {say('document.comments-title')}
      </h4>
      {state.comments.length === 0 ? (
        <p>{say('document.no-comment')}</p>
      ) : (
        <ul className={styles['plain']}>
          {state.comments.map((comment) => (
            <li key={comment.id} className={styles['card']} data-resolved={comment.resolved || undefined}>
              <CommentCard comment={comment} act={act} onDelete={() => commentsTitle.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CommentCard({
  comment: { id, author, words, text, replies, resolved },
  act,
  onDelete,
}: Pick<PartProps, 'act'> & { comment: PartProps['state']['comments'][number]; onDelete: () => void }): JSX.Element {
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
          onClick={() => {
            onDelete()
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
      </div>
    </>
  )
}
