import { nameOf, type SocialAction, type SocialComment, type SocialState } from '@pix/core/simulators/social'
import { type JSX, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { ReportTool } from './report-tool.tsx'
import styles from './social.module.css'

type Props = ScreenProps<SocialState, SocialAction>

const decisions = ['keep', 'hide', 'remove', 'escalate'] as const

/** What people said about a post. */
export function Comments({ post, state, act }: Props & { post: string }): JSX.Element | null {
  const say = useMessages()
  const shown = state.comments.filter((comment) => comment.post === post && !state.blocked.includes(comment.from))
  if (shown.length === 0) return null
  return (
    <ul className={`${app['plain']} ${styles['comments']}`} aria-label={say('social.comments')}>
      {shown.map((comment) => (
        <Comment key={comment.id} comment={comment} state={state} act={act} />
      ))}
    </ul>
  )
}

/** A comment that is written. */
export function WriteComment({
  post,
  act,
  onDone,
}: {
  post: string
  act: Props['act']
  onDone: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useEffect(() => field.current?.focus(), [])
  const send = (): void => {
    if (text.trim() === '') {
      field.current?.focus()
      return
    }
    onDone()
    act({ type: 'comment', post, text: text.trim() })
  }
  return (
    <div className={app['field']}>
      <label htmlFor={id}>{say('social.write-comment')}</label>
      <div className={styles['line']}>
        <input
          ref={field}
          id={id}
          type="text"
          value={text}
          maxLength={2000}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') send()
          }}
        />
        <button type="button" className={app['tool']} onClick={send}>
          {say('social.send')}
        </button>
      </div>
    </div>
  )
}

function Comment({ comment, state, act }: Props & { comment: SocialComment }): JSX.Element {
  const say = useMessages()
  const [asked, setAsked] = useState<'report' | 'moderate' | null>(null)
  const { id, from, date, text, reported, decision, kept } = comment
  const { charter } = state.scenario
  const opener = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const toggle = (one: 'report' | 'moderate') => (event: MouseEvent<HTMLButtonElement>) => {
    opener.current = event.currentTarget
    setAsked(asked === one ? null : one)
  }
  const done = (): void => {
    setAsked(null)
    opener.current?.focus()
  }
  return (
    <li className={styles['comment']}>
      <p className={app['small']}>
        <strong>{nameOf(state, from)}</strong> {date}
      </p>
      <p>{text}</p>
      {(decision !== 'none' || reported !== 'no') && (
        <p className={styles['marks']}>
          {decision !== 'none'
            ? say(`social.decided-${decision}`)
            : say('social.is-reported', { reason: reported === 'no' ? '' : say(`social.reason-${reported}`) })}
        </p>
      )}
      {kept && <p className={styles['marks']}>{say('social.is-kept')}</p>}
      <div className={app['tools']}>
        {from !== 'me' && !kept && (
          <button
            type="button"
            className={app['tool']}
            onClick={() => {
              act({ type: 'keep', post: id })
              next.current?.focus()
            }}
          >
            {say('social.keep')}
            <span className="visually-hidden"> : {text}</span>
          </button>
        )}
        {from === 'me' ? (
          <button type="button" className={app['tool']} onClick={() => act({ type: 'delete-comment', comment: id })}>
            {say('social.delete')}
          </button>
        ) : (
          <button
            ref={next}
            type="button"
            className={app['tool']}
            aria-expanded={asked === 'report'}
            onClick={toggle('report')}
          >
            {say('social.report')}
            <span className="visually-hidden"> : {text}</span>
          </button>
        )}
        {charter && (
          <button
            type="button"
            className={app['tool']}
            aria-expanded={asked === 'moderate'}
            onClick={toggle('moderate')}
          >
            {say('social.moderate')}
            <span className="visually-hidden"> : {text}</span>
          </button>
        )}
      </div>
      {asked === 'report' && <ReportTool target={id} act={act} onDone={done} />}
      {asked === 'moderate' && charter && <Moderation comment={id} charter={charter} act={act} onDone={done} />}
    </li>
  )
}

function Moderation({
  comment,
  charter,
  act,
  onDone,
}: {
  comment: string
  charter: NonNullable<SocialState['scenario']['charter']>
  act: Props['act']
  onDone: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [decision, setDecision] = useState<(typeof decisions)[number] | null>(null)
  const decide = (one: (typeof decisions)[number], rule?: string): void => {
    onDone()
    act({ type: 'moderate', comment, decision: one, ...(rule !== undefined && { rule }) })
  }
  return (
    <Group labelledBy={id} className={app['asked']}>
      <p id={id}>{say(decision === null ? 'social.moderate-question' : 'social.rule-question')}</p>
      <div className={app['tools']}>
        {decision === null
          ? decisions.map((one) => (
              <button
                key={one}
                type="button"
                className={app['tool']}
                onClick={() => (one === 'keep' ? decide(one) : setDecision(one))}
              >
                {say(`social.decision-${one}`)}
              </button>
            ))
          : charter.map((rule) => (
              <button key={rule.id} type="button" className={app['tool']} onClick={() => decide(decision, rule.id)}>
                {rule.text}
              </button>
            ))}
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('social.cancel')}
        </button>
      </div>
    </Group>
  )
}
