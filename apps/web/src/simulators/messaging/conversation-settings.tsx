import { nameOf } from '@pix/core/simulators/messaging'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ConversationProps } from './conversation.tsx'
import styles from './messaging.module.css'

/** Members, notifications, and what an administrator may set. */
export function ConversationSettings({ state, conversation, act }: ConversationProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const {
    kind,
    members,
    muted = false,
    administrator,
    posting = 'everybody',
    admission = 'link',
    link,
    about,
  } = conversation
  const isGroup = kind !== 'private'
  const leads = isGroup && administrator === true
  const others = state.scenario.people.filter((person) => person.contact && !members.includes(person.id))
  return (
    <div className={app['card']}>
      <label className={app['check']}>
        <input type="checkbox" checked={muted} onChange={() => act({ type: 'mute', on: !muted })} />
        {say('messaging.mute')}
      </label>
      {about && (
        <>
          <h4>{say('messaging.about')}</h4>
          <dl className={styles['about']}>
            {about.map((one) => (
              <div key={one.label}>
                <dt>{one.label}</dt>
                <dd>{one.value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h4>{say(isGroup ? 'messaging.members-title' : 'messaging.person')}</h4>
      <ul className={app['plain']}>
        {members.map((member) => (
          <Member key={member} member={member} state={state} conversation={conversation} act={act} />
        ))}
      </ul>
      {leads && others.length > 0 && (
        <div className={app['tools']}>
          {others.map((person) => (
            <button
              key={person.id}
              type="button"
              className={app['tool']}
              onClick={() => act({ type: 'add-member', person: person.id })}
            >
              {say('messaging.add-member', { name: person.name })}
            </button>
          ))}
        </div>
      )}
      {leads && (
        <>
          <div className={app['field']}>
            <label htmlFor={`${id}-posting`}>{say('messaging.posting')}</label>
            <select
              id={`${id}-posting`}
              value={posting}
              onChange={(event) =>
                act({ type: 'posting', value: event.target.value === 'everybody' ? 'everybody' : 'administrators' })
              }
            >
              <option value="everybody">{say('messaging.posting-everybody')}</option>
              <option value="administrators">{say('messaging.posting-administrators')}</option>
            </select>
          </div>
          <div className={app['field']}>
            <label htmlFor={`${id}-admission`}>{say('messaging.admission')}</label>
            <select
              id={`${id}-admission`}
              value={admission}
              onChange={(event) =>
                act({ type: 'admission', value: event.target.value === 'link' ? 'link' : 'approval' })
              }
            >
              <option value="link">{say('messaging.admission-link')}</option>
              <option value="approval">{say('messaging.admission-approval')}</option>
            </select>
          </div>
          {link !== undefined && (
            <div className={styles['person']}>
              <p>
                {say('messaging.link')}{' '}
                <span className={app['address']}>{conversation.linkRenewed ? say('messaging.link-new') : link}</span>
              </p>
              <button type="button" className={app['tool']} onClick={() => act({ type: 'renew-link' })}>
                {say('messaging.renew-link')}
              </button>
            </div>
          )}
        </>
      )}
      {isGroup && (
        <div>
          <button type="button" className={app['tool']} onClick={() => act({ type: 'leave' })}>
            {say('messaging.leave')}
          </button>
        </div>
      )}
    </div>
  )
}

function Member({ member, state, conversation, act }: ConversationProps & { member: string }): JSX.Element {
  const say = useMessages()
  const name = nameOf(state, member)
  const person = state.scenario.people.find(({ id }) => id === member)
  const isBlocked = state.blocked.includes(member)
  return (
    <li className={styles['person']}>
      <span className={styles['who']}>
        <Avatar name={name} />
        <span>
          {name}
          <span className={styles['second']}>
            {person?.contact ? say('messaging.is-contact') : say('messaging.is-unknown')}
            {person?.number !== undefined && ` · ${person.number}`}
            {person?.note !== undefined && ` · ${person.note}`}
          </span>
        </span>
      </span>
      <span className={app['tools']}>
        <button
          type="button"
          className={app['tool']}
          aria-pressed={isBlocked}
          onClick={() => act({ type: 'block', person: member, on: !isBlocked })}
        >
          {say('messaging.block')}
          <span className="visually-hidden"> : {name}</span>
        </button>
        {conversation.administrator && conversation.kind !== 'private' && (
          <button type="button" className={app['tool']} onClick={() => act({ type: 'remove-member', person: member })}>
            {say('messaging.remove-member')}
            <span className="visually-hidden"> : {name}</span>
          </button>
        )}
      </span>
    </li>
  )
}
