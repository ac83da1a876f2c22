import { folderIds, type MailAction, type MailRule, type MailState, roomTaken } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine, TypedText } from '../typed.tsx'
import { useFolderName } from './folder-name.ts'
import styles from './mail.module.css'
import { RuleEditor } from './rule-editor.tsx'

/** Rules, absence, signature, and where messages are sent on to. */
export function MailSettings({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say('mail.settings')}
      </h3>
      <Rules state={state} act={act} />
      <Absence state={state} act={act} />
      <section className={app['card']}>
        <h4>{say('mail.signature')}</h4>
        <div className={app['field']}>
          <label htmlFor={`${id}-signature`}>{say('mail.signature-label')}</label>
          <TypedText
            id={`${id}-signature`}
            value={state.signature}
            maxLength={5000}
            onTyped={(text) => act({ type: 'signature', text })}
          />
        </div>
      </section>
      <section className={app['card']}>
        <h4>{say('mail.forwarding')}</h4>
        <div className={app['field']}>
          <label htmlFor={`${id}-forward`}>{say('mail.forwarding-label')}</label>
          <TypedLine
            id={`${id}-forward`}
            value={state.forwardTo}
            maxLength={1000}
            onTyped={(address) => act({ type: 'forward-to', address })}
          />
        </div>
        {state.forwardTo !== '' && (
          <label className={app['check']}>
            <input
              type="checkbox"
              checked={state.forwardKeeps}
              onChange={() => act({ type: 'forward-keeps', on: !state.forwardKeeps })}
            />
            {say('mail.forwarding-keeps')}
          </label>
        )}
      </section>
      {state.scenario.room !== undefined && <Room taken={roomTaken(state)} room={state.scenario.room} />}
      {state.blocked.length > 0 && (
        <section className={app['card']}>
          <h4>{say('mail.blocked')}</h4>
          <ul className={app['plain']}>
            {state.blocked.map((address) => (
              <li key={address} className={styles['link-line']}>
                <span className={app['address']}>{address}</span>
                <button type="button" className={app['tool']} onClick={() => act({ type: 'unblock', address })}>
                  {say('mail.unblock')}
                  <span className="visually-hidden"> : {address}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Rules({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const [edited, setEdited] = useState<MailRule | 'new' | null>(null)
  const folderName = useFolderName(state.scenario)
  const words = ({ tests, match, unless, folder }: MailRule): string => {
    const said = (list: MailRule['tests'], joint: string): string =>
      list.map(({ field, has }) => say(`mail.rule-${field}`, { has })).join(` ${joint} `)
    const main = say('mail.rule-says', {
      tests: said(tests, say(match === 'all' ? 'mail.and' : 'mail.or')),
      folder: folderName(folder),
    })
    return unless.length === 0 ? main : `${main} ${say('mail.rule-unless', { tests: said(unless, say('mail.or')) })}`
  }
  return (
    <section className={app['card']}>
      <div className={app['head']}>
        <h4>{say('mail.rules')}</h4>
        <button type="button" className={app['tool']} onClick={() => setEdited('new')}>
          {say('mail.add-rule')}
        </button>
      </div>
      <p className={app['small']}>{say('mail.rules-hint')}</p>
      {edited === 'new' && (
        <RuleEditor
          rule={null}
          folders={folderIds(state.scenario).filter((id) => id !== 'sent')}
          folderName={folderName}
          onCancel={() => setEdited(null)}
          onSave={(rule) => {
            act({ type: 'save-rule', ...rule })
            setEdited(null)
          }}
        />
      )}
      <ol className={app['plain']}>
        {state.rules.map((rule, place) => (
          <li key={rule.id} className={styles['rule']}>
            <p>{words(rule)}</p>
            <div className={app['tools']}>
              {place > 0 && (
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => act({ type: 'raise-rule', rule: rule.id })}
                >
                  <Icon name="arrow-up" />
                  {say('mail.raise-rule')}
                </button>
              )}
              <button type="button" className={app['tool']} onClick={() => setEdited(rule)}>
                <Icon name="pencil" />
                {say('mail.change')}
              </button>
              <button type="button" className={app['tool']} onClick={() => act({ type: 'remove-rule', rule: rule.id })}>
                <Icon name="trash" />
                {say('mail.delete')}
              </button>
            </div>
            {edited !== 'new' && edited?.id === rule.id && (
              <RuleEditor
                rule={rule}
                folders={folderIds(state.scenario).filter((id) => id !== 'sent')}
                folderName={folderName}
                onCancel={() => setEdited(null)}
                onSave={(saved) => {
                  act({ type: 'save-rule', rule: rule.id, ...saved })
                  setEdited(null)
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How much of the mailbox is full. */
function Room({ taken, room }: { taken: number; room: number }): JSX.Element {
  const say = useMessages()
  return (
    <section className={app['card']}>
      <h4>{say('mail.room')}</h4>
      <p>{say('mail.room-taken', { taken, room, share: Math.min(1, taken / room) })}</p>
      <p className={app['small']}>{say('mail.room-hint')}</p>
    </section>
  )
}

function Absence({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { away } = state
  const change = (changed: Partial<MailState['away']>): void => act({ type: 'away', ...away, ...changed })
  return (
    <section className={app['card']}>
      <h4>{say('mail.away')}</h4>
      <label className={app['check']}>
        <input type="checkbox" checked={away.on} onChange={() => change({ on: !away.on })} />
        {say('mail.away-on')}
      </label>
      {away.on && (
        <>
          <div className={styles['days']}>
            {(['first', 'last'] as const).map((day) => (
              <div key={day} className={app['field']}>
                <label htmlFor={`${id}-${day}`}>{say(`mail.away-${day}`)}</label>
                <input
                  id={`${id}-${day}`}
                  type="date"
                  className={styles['day']}
                  value={away[day]}
                  onChange={(event) => change({ [day]: event.target.value })}
                />
              </div>
            ))}
          </div>
          <div className={app['field']}>
            <label htmlFor={`${id}-text`}>{say('mail.away-text')}</label>
            <TypedText id={`${id}-text`} value={away.text} maxLength={2000} onTyped={(text) => change({ text })} />
          </div>
        </>
      )}
    </section>
  )
}
