import type { MessagingMessage } from '@pix/core/simulators/messaging'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ConversationProps } from './conversation.tsx'

type Asked = 'forward' | 'report' | 'moderate'

const reasons = ['fraud', 'harassment', 'private', 'unwanted'] as const
const decisions = ['keep', 'hide', 'remove', 'escalate'] as const

/** What can be done with one message. */
export function MessageTools({
  message,
  state,
  conversation,
  act,
  onAnswer,
}: ConversationProps & { message: MessagingMessage; onAnswer: () => void }): JSX.Element {
  const say = useMessages()
  const questionId = useId()
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [decision, setDecision] = useState<(typeof decisions)[number] | null>(null)
  const isOwn = message.from === 'me'
  const close = (): void => {
    setAsked(null)
    setDecision(null)
    setOpen(false)
  }
  const charter = conversation.administrator ? conversation.charter : undefined
  const tool = (name: Asked): JSX.Element => (
    <button
      type="button"
      className={app['tool']}
      aria-expanded={asked === name}
      onClick={() => setAsked(asked === name ? null : name)}
    >
      {say(`messaging.${name}`)}
    </button>
  )
  return (
    <div>
      <button
        type="button"
        className="button button-quiet"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {say('messaging.actions')}
        <span className="visually-hidden"> : {message.text}</span>
      </button>
      {isOpen && (
        <div className={app['tools']}>
          {!conversation.replies && (
            <button
              type="button"
              className={app['tool']}
              onClick={() => {
                close()
                onAnswer()
              }}
            >
              <Icon name="undo" />
              {say('messaging.answer')}
            </button>
          )}
          {tool('forward')}
          {isOwn ? (
            <button type="button" className={app['tool']} onClick={() => act({ type: 'delete', message: message.id })}>
              {say('messaging.delete')}
            </button>
          ) : (
            tool('report')
          )}
          {charter && tool('moderate')}
        </div>
      )}
      {asked !== null && (
        <Group labelledBy={questionId} className={app['asked']}>
          <p id={questionId}>{say(decision === null ? `messaging.${asked}-question` : 'messaging.rule-question')}</p>
          <div className={app['tools']}>
            {asked === 'forward' &&
              state.conversations
                .filter(({ left }) => !left)
                .map(({ id, title }) => (
                  <button
                    key={id}
                    type="button"
                    className={app['tool']}
                    onClick={() => {
                      close()
                      act({ type: 'forward', message: message.id, conversation: id })
                    }}
                  >
                    {title}
                  </button>
                ))}
            {asked === 'report' &&
              reasons.map((reason) => (
                <button
                  key={reason}
                  type="button"
                  className={app['tool']}
                  onClick={() => {
                    close()
                    act({ type: 'report', message: message.id, reason })
                  }}
                >
                  {say(`messaging.reason-${reason}`)}
                </button>
              ))}
            {asked === 'moderate' &&
              (decision === null
                ? decisions.map((one) => (
                    <button
                      key={one}
                      type="button"
                      className={app['tool']}
                      onClick={() => {
                        if (one !== 'keep') {
                          setDecision(one)
                          return
                        }
                        close()
                        act({ type: 'moderate', message: message.id, decision: one })
                      }}
                    >
                      {say(`messaging.decision-${one}`)}
                    </button>
                  ))
                : charter?.map(({ id, text }) => (
                    <button
                      key={id}
                      type="button"
                      className={app['tool']}
                      onClick={() => {
                        close()
                        act({ type: 'moderate', message: message.id, decision, rule: id })
                      }}
                    >
                      {text}
                    </button>
                  )))}
            <button type="button" className="button button-quiet" onClick={close}>
              {say('messaging.cancel')}
            </button>
          </div>
        </Group>
      )}
    </div>
  )
}
