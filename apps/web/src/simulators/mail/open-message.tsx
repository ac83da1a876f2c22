import { folderIds, type MailAction, type MailMessage, type MailState } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFolderName } from './folder-name.ts'
import styles from './mail.module.css'

type MessageProps = ScreenProps<MailState, MailAction> & { message: MailState['messages'][number] }

/** A message that is read, and all that can be done with it. Each message is another component: each is gone to. */
export function OpenMessage({ state, message, act }: MessageProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const { subject, links = [], attachments = [] } = message
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={app['main']}>
      <Tools state={state} message={message} act={act} />
      <article className={app['card']}>
        <h3 ref={heading} tabIndex={-1}>
          {subject}
        </h3>
        <Envelope state={state} message={message} act={act} />
        <Paragraphs text={message.body} />
        {links.length > 0 && (
          <ul className={app['plain']} aria-label={say('mail.links')}>
            {links.map((link) => (
              <LinkLine key={link.id} link={link} state={state} act={act} />
            ))}
          </ul>
        )}
        {attachments.length > 0 && (
          <ul className={app['plain']} aria-label={say('mail.attachments')}>
            {attachments.map((attachment) => (
              <AttachmentLine key={attachment.id} attachment={attachment} state={state} act={act} />
            ))}
          </ul>
        )}
      </article>
    </div>
  )
}

function Tools({ state, message, act }: MessageProps): JSX.Element {
  const say = useMessages()
  const folderName = useFolderName(state.scenario)
  const titleId = useId()
  const [asked, setAsked] = useState<'report' | 'move' | null>(null)
  const { id, flagged, from } = message
  const toggle = (one: 'report' | 'move') => () => setAsked(asked === one ? null : one)
  const write = (mode: 'reply' | 'reply-all' | 'forward') => () => act({ type: 'write', mode, message: id })
  const isBlocked = state.blocked.includes(from.address.toLowerCase())
  const isTrash = state.folder === 'trash'
  return (
    <>
      <div className={app['tools']}>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'close' })}>
          <Icon name="chevron-left" />
          {folderName(state.folder)}
        </button>
        <button type="button" className={app['tool']} onClick={write('reply')}>
          <Icon name="undo" />
          {say('mail.reply')}
        </button>
        <button type="button" className={app['tool']} onClick={write('reply-all')}>
          <Icon name="people" />
          {say('mail.reply-all')}
        </button>
        <button type="button" className={app['tool']} onClick={write('forward')}>
          <Icon name="arrow-right" />
          {say('mail.forward')}
        </button>
        <button type="button" className={app['tool']} aria-expanded={asked === 'report'} onClick={toggle('report')}>
          <Icon name="alert" />
          {say('mail.report')}
        </button>
        <button type="button" className={app['tool']} aria-expanded={asked === 'move'} onClick={toggle('move')}>
          <Icon name="archive" />
          {say('mail.move')}
        </button>
        <button
          type="button"
          className={app['tool']}
          onClick={() =>
            act(isTrash ? { type: 'erase', message: id } : { type: 'move', messages: [id], folder: 'trash' })
          }
        >
          <Icon name="trash" />
          {say(isTrash ? 'mail.erase' : 'mail.delete')}
        </button>
        <button
          type="button"
          className={app['tool']}
          aria-pressed={flagged}
          onClick={() => act({ type: 'flag', message: id, on: !flagged })}
        >
          <Icon name="flag" />
          {say('mail.flag')}
        </button>
      </div>
      {asked !== null && (
        <Group labelledBy={titleId} className={app['asked']}>
          <p id={titleId}>{say(asked === 'report' ? 'mail.report-question' : 'mail.move-question')}</p>
          <div className={app['tools']}>
            {asked === 'report' ? (
              <>
                {(['phishing', 'spam'] as const).map((reason) => (
                  <button
                    key={reason}
                    type="button"
                    className={app['tool']}
                    onClick={() => act({ type: 'report', message: id, reason })}
                  >
                    {say(`mail.reason-${reason}`)}
                  </button>
                ))}
                <button
                  type="button"
                  className={app['tool']}
                  aria-disabled={isBlocked || undefined}
                  onClick={() => !isBlocked && act({ type: 'block', address: from.address })}
                >
                  {say(isBlocked ? 'mail.is-blocked' : 'mail.block')}
                </button>
              </>
            ) : (
              folderIds(state.scenario)
                .filter((folder) => folder !== state.folder && folder !== 'sent')
                .map((folder) => (
                  <button
                    key={folder}
                    type="button"
                    className={app['tool']}
                    onClick={() => act({ type: 'move', messages: [id], folder })}
                  >
                    {folderName(folder)}
                  </button>
                ))
            )}
            <button type="button" className="button button-quiet" onClick={() => setAsked(null)}>
              {say('mail.cancel')}
            </button>
          </div>
        </Group>
      )}
    </>
  )
}

function Envelope({ state, message, act }: MessageProps): JSX.Element {
  const say = useMessages()
  const { id, from, to, cc = [], replyTo, date, headers } = message
  const isDetailed = state.details.includes(id)
  const isTechnical = state.headers.includes(id)
  return (
    <div className={styles['envelope']}>
      <Avatar name={from.name} />
      <div className={styles['words']}>
        <p>
          <strong>{from.name}</strong> <span className={app['small']}>{date}</span>
        </p>
        {isDetailed ? (
          <dl className={styles['details']}>
            <Detail term={say('mail.from')} people={[from]} />
            {replyTo && <Detail term={say('mail.reply-to')} people={[replyTo]} />}
            <Detail term={say('mail.to')} people={to} />
            {cc.length > 0 && <Detail term={say('mail.cc')} people={cc} />}
          </dl>
        ) : (
          <p className={app['small']}>
            {say('mail.to')} {[...to, ...cc].map(({ name }) => name).join(', ')}
          </p>
        )}
        <div className={app['tools']}>
          {!isDetailed && (
            <button type="button" className={app['tool']} onClick={() => act({ type: 'details', message: id })}>
              <Icon name="info" />
              {say('mail.show-details')}
            </button>
          )}
          {headers && !isTechnical && (
            <button type="button" className={app['tool']} onClick={() => act({ type: 'headers', message: id })}>
              <Icon name="list" />
              {say('mail.show-headers')}
            </button>
          )}
        </div>
        {headers && isTechnical && (
          <dl className={styles['headers']} aria-label={say('mail.headers')}>
            {headers.map(({ name, value }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and they never move
              <div key={place}>
                <dt>{name}</dt>
                <dd>
                  <BreakableCode text={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  )
}

function Detail({ term, people }: { term: string; people: MailMessage['to'] }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      {people.map(({ name, address }) => (
        <dd key={address}>
          {name !== address && `${name} `}
          <BreakableCode text={address} />
        </dd>
      ))}
    </div>
  )
}

function LinkLine({
  link,
  state,
  act,
}: ScreenProps<MailState, MailAction> & { link: NonNullable<MailMessage['links']>[number] }): JSX.Element {
  const say = useMessages()
  const isPreviewed = state.previewed.includes(link.id)
  return (
    <li className={styles['link']}>
      <div className={styles['link-line']}>
        <button type="button" className={styles['link-text']} onClick={() => act({ type: 'follow', link: link.id })}>
          {link.text}
        </button>
        {!isPreviewed && (
          <button type="button" className={app['tool']} onClick={() => act({ type: 'preview', link: link.id })}>
            <Icon name="eye" />
            {say('mail.preview')}
            <span className="visually-hidden"> : {link.text}</span>
          </button>
        )}
      </div>
      <div role="status">
        {isPreviewed && (
          <>
            <p>
              <span className={app['small']}>{say('mail.leads-to')}</span> <BreakableCode text={link.address} />
            </p>
            {link.leadsOnTo?.map((address) => (
              <p key={address}>
                <span className={app['small']}>{say('mail.leads-on-to')}</span> <BreakableCode text={address} />
              </p>
            ))}
          </>
        )}
      </div>
    </li>
  )
}

function AttachmentLine({
  attachment,
  state,
  act,
}: ScreenProps<MailState, MailAction> & { attachment: NonNullable<MailMessage['attachments']>[number] }): JSX.Element {
  const say = useMessages()
  const placeId = useId()
  const { id, name, size, text, lines } = attachment
  const { places } = state.scenario
  const isOpened = state.openedAttachments.includes(id)
  const isSaved = state.savedAttachments.includes(id)
  return (
    <li className={styles['link']}>
      <div className={styles['link-line']}>
        <span className={styles['file']}>
          <Icon name="clip" />
          <span>
            {name} {size !== undefined && <span className={app['small']}>{size}</span>}
          </span>
        </span>
        <span className={app['tools']}>
          {!isOpened && (
            <button
              type="button"
              className={app['tool']}
              onClick={() => act({ type: 'open-attachment', attachment: id })}
            >
              {say('mail.open-attachment')}
              <span className="visually-hidden"> : {name}</span>
            </button>
          )}
          {!places && !isSaved && (
            <button
              type="button"
              className={app['tool']}
              onClick={() => act({ type: 'save-attachment', attachment: id })}
            >
              {say('mail.save-attachment')}
              <span className="visually-hidden"> : {name}</span>
            </button>
          )}
        </span>
      </div>
      {places && (
        <div className={app['field']}>
          <label htmlFor={placeId}>
            {say('mail.save-in')}
            <span className="visually-hidden"> : {name}</span>
          </label>
          <select
            id={placeId}
            value={state.savedIn[id] ?? ''}
            onChange={(event) => {
              const place = event.target.value
              if (place !== '') act({ type: 'save-attachment', attachment: id, place })
            }}
          >
            <option value="">{say('mail.not-saved')}</option>
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {place.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div role="status">
        {isOpened &&
          (text !== undefined ? (
            <Paragraphs text={text} />
          ) : (
            lines === undefined && <p>{say('mail.attachment-opened')}</p>
          ))}
      </div>
      {isOpened && lines && (
        <ul className={app['rows']} aria-label={name}>
          {lines.map((line) => {
            const isFlagged = state.flaggedLines.includes(line.id)
            return (
              <li key={line.id} className={styles['entry']}>
                <span>{line.text}</span>
                <button
                  type="button"
                  className={app['tool']}
                  aria-pressed={isFlagged}
                  onClick={() => act({ type: 'flag-line', line: line.id, on: !isFlagged })}
                >
                  <Icon name="flag" />
                  {say('mail.flag')}
                  <span className="visually-hidden"> : {line.text}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
