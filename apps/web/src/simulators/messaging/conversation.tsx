import {
  type MessagingAction,
  type MessagingMessage,
  type MessagingState,
  messagesOf,
  nameOf,
  offeredReplies,
} from '@pix/core/simulators/messaging'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { MarkChoice } from '../mark-choice.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { ConversationSettings } from './conversation-settings.tsx'
import { MessageTools } from './message-tools.tsx'
import styles from './messaging.module.css'

export type ConversationProps = ScreenProps<MessagingState, MessagingAction> & {
  conversation: MessagingState['conversations'][number]
}

/** What was said, and what can be said. */
export function Conversation({ state, conversation, act }: ConversationProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const [answered, setAnswered] = useState<MessagingMessage | null>(null)
  const [isSetting, setSetting] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const { id, title, kind, members } = conversation
  return (
    <div className={app['main']}>
      <div className={app['head']}>
        <h3 ref={heading} tabIndex={-1}>
          {title}
          {kind !== 'private' && (
            <span className={app['small']}> {say('messaging.members', { count: members.length + 1 })}</span>
          )}
        </h3>
        <button type="button" className={app['tool']} aria-expanded={isSetting} onClick={() => setSetting(!isSetting)}>
          <Icon name="settings" />
          {say('messaging.settings')}
        </button>
      </div>
      {isSetting && <ConversationSettings state={state} conversation={conversation} act={act} />}
      <ol className={styles['log']} aria-label={say('messaging.messages')} aria-live="polite">
        {messagesOf(state, id).map((message) => (
          <Bubble
            key={message.id}
            message={message}
            state={state}
            conversation={conversation}
            act={act}
            onAnswer={() => setAnswered(message)}
          />
        ))}
      </ol>
      {conversation.replies ? (
        <Replies state={state} conversation={conversation} act={act} />
      ) : (
        <Writing
          state={state}
          conversation={conversation}
          act={act}
          answered={answered}
          onAnswered={() => setAnswered(null)}
        />
      )}
    </div>
  )
}

function Bubble({
  message,
  state,
  conversation,
  act,
  onAnswer,
}: ConversationProps & { message: MessagingMessage; onAnswer: () => void }): JSX.Element {
  const say = useMessages()
  const { from, time, text, voice, file, answers } = message
  const quoted = state.messages.find(({ id }) => id === answers)
  const moderated = state.moderated.find((one) => one.message === message.id)
  const isReported = state.reported.some((one) => one.message === message.id)
  return (
    <li className={styles['bubble']} data-own={from === 'me' || undefined}>
      <p className={app['small']}>
        <strong>{from === 'me' ? say('messaging.you') : nameOf(state, from)}</strong> {time}
      </p>
      {quoted && (
        <p className={styles['quoted']}>
          {nameOf(state, quoted.from)} : {quoted.text}
        </p>
      )}
      {voice && (
        <p className={app['small']}>
          <Icon name="volume" /> {say('messaging.voice')}
        </p>
      )}
      {file === undefined ? (
        <p className={styles['said']}>{text}</p>
      ) : (
        <>
          {text !== file && <p className={styles['said']}>{text}</p>}
          <p className={styles['file']}>
            <Icon name="file" />
            {file}
          </p>
        </>
      )}
      {moderated && <p className={styles['mark']}>{say(`messaging.decided-${moderated.decision}`)}</p>}
      {isReported && <p className={styles['mark']}>{say('messaging.is-reported')}</p>}
      {state.scenario.marks && (
        <MarkChoice
          of={text}
          marks={state.scenario.marks}
          value={state.marks[message.id] ?? ''}
          onMark={(mark) => act({ type: 'mark', message: message.id, mark })}
        />
      )}
      <MessageTools message={message} state={state} conversation={conversation} act={act} onAnswer={onAnswer} />
    </li>
  )
}

function Replies({ state, conversation, act }: ConversationProps): JSX.Element {
  const say = useMessages()
  const titleId = useId()
  const offered = offeredReplies(state, conversation) ?? []
  if (offered.length === 0) return <p className={app['small']}>{say('messaging.no-reply')}</p>
  return (
    <Group labelledBy={titleId} className={styles['replies']}>
      <p id={titleId} className={app['small']}>
        {say('messaging.choose-reply')}
      </p>
      {offered.map(({ id, text }) => (
        <button key={id} type="button" className={styles['reply']} onClick={() => act({ type: 'reply', reply: id })}>
          {text}
        </button>
      ))}
    </Group>
  )
}

function Writing({
  state,
  conversation,
  act,
  answered,
  onAnswered,
}: ConversationProps & { answered: MessagingMessage | null; onAnswered: () => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<'files' | 'members' | null>(null)
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])
  const toggle = (one: 'files' | 'members') => () => setOpened(opened === one ? null : one)
  const files = state.scenario.files ?? []
  const send = (): void => {
    if (text.trim() === '') {
      field.current?.focus()
      return
    }
    act({ type: 'say', text: text.trim(), ...(answered && { answers: answered.id }) })
    setText('')
    onAnswered()
  }
  return (
    <div className={app['card']}>
      {answered && (
        <div className={app['head']}>
          <p className={styles['quoted']}>
            {nameOf(state, answered.from)} : {answered.text}
          </p>
          <button type="button" className={app['tool']} onClick={onAnswered}>
            <Icon name="close" />
            {say('messaging.not-answer')}
          </button>
        </div>
      )}
      <div className={app['field']}>
        <label htmlFor={id}>{say('messaging.write', { title: conversation.title })}</label>
        <textarea
          ref={field}
          id={id}
          className={app['area']}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={send}>
          <Icon name="send" />
          {say('messaging.send')}
        </button>
        {files.length > 0 && (
          <button type="button" className={app['tool']} aria-expanded={opened === 'files'} onClick={toggle('files')}>
            <Icon name="clip" />
            {say('messaging.share')}
          </button>
        )}
        {conversation.kind !== 'private' && (
          <button
            type="button"
            className={app['tool']}
            aria-expanded={opened === 'members'}
            onClick={toggle('members')}
          >
            <Icon name="user" />
            {say('messaging.mention')}
          </button>
        )}
      </div>
      {opened !== null && (
        <ul className={app['rows']}>
          {opened === 'files'
            ? files.map(({ id: file, name, detail }) => (
                <li key={file}>
                  <button
                    type="button"
                    className={app['place']}
                    onClick={() => {
                      setOpened(null)
                      act({ type: 'share', file })
                    }}
                  >
                    <Icon name="file" />
                    <span>
                      {name} {detail !== undefined && <span className={app['small']}>{detail}</span>}
                    </span>
                  </button>
                </li>
              ))
            : conversation.members.map((person) => (
                <li key={person}>
                  <button
                    type="button"
                    className={app['place']}
                    onClick={() => {
                      setOpened(null)
                      setText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${nameOf(state, person)} `)
                      field.current?.focus()
                    }}
                  >
                    {nameOf(state, person)}
                  </button>
                </li>
              ))}
        </ul>
      )}
    </div>
  )
}
