import { canEdit, type OneRecord, type RecordsBlock } from '@pix/core/simulators/browser'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { BrowserProps } from './browser-screen.tsx'
import { MarkTool } from './mark-tool.tsx'
import { RecordForm } from './record-form.tsx'
import { nameOf, RecordDetails, RecordPreview } from './record-words.tsx'
import styles from './records.module.css'

type RecordProps = BrowserProps & { block: RecordsBlock; record: OneRecord }

/** One record: what it says, what was answered, how it was before. */
export function OpenRecord({ block, record, state, act }: RecordProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isEditing, setEditing] = useState(false)
  const [isPreviewed, setPreviewed] = useState(false)
  const { may = [], markable } = block
  const one = { records: block.id, record: record.id }
  const leave = (): void => {
    setEditing(false)
    heading.current?.focus()
  }
  const isMine = canEdit(block, record)
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => act({ type: 'close-record', records: block.id })}
      >
        <Icon name="arrow-left" />
        {say('browser.back-to-list')}
      </button>
      <h5 ref={heading} tabIndex={-1} className={styles['name']}>
        {nameOf(block, record)}
      </h5>
      {isEditing ? (
        <RecordForm
          block={block}
          title={say('browser.edit')}
          values={record.values}
          onSave={(values, isWhole) => {
            act({ type: 'edit-record', ...one, values })
            if (isWhole) leave()
          }}
          onLeave={leave}
        />
      ) : (
        <>
          <RecordDetails
            fields={block.fields.slice(1)}
            values={record.values}
            arePicturesTold={!may.includes('preview')}
          />
          <div className={styles['row']}>
            {isMine && (
              <button type="button" className="button button-soft" onClick={() => setEditing(true)}>
                <Icon name="pencil" />
                {say('browser.edit')}
              </button>
            )}
            {may.includes('preview') && (
              <button
                type="button"
                className="button button-soft"
                aria-expanded={isPreviewed}
                onClick={() => {
                  if (!isPreviewed) act({ type: 'preview', ...one })
                  setPreviewed(!isPreviewed)
                }}
              >
                <Icon name="eye" />
                {say('browser.preview')}
              </button>
            )}
            {(may.includes('remove') || (may.includes('edit-own') && record.isOwn)) && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'remove-record', ...one })}
              >
                <Icon name="trash" />
                {say('browser.delete')}
              </button>
            )}
            {markable && <MarkTool what={record.id} name={nameOf(block, record)} state={state} act={act} />}
          </div>
          {isPreviewed && <RecordPreview block={block} values={record.values} />}
        </>
      )}
      <Versions block={block} record={record} state={state} act={act} />
      <Replies block={block} record={record} state={state} act={act} />
    </>
  )
}

function Versions({ block, record, act }: RecordProps): JSX.Element | null {
  const say = useMessages()
  const [shown, setShown] = useState('')
  if (record.versions.length === 0) return null
  return (
    <section>
      <h6 className={styles['part']}>{say('browser.versions')}</h6>
      <ol className={styles['plain']}>
        {record.versions.toReversed().map(({ id, author, date, note, values }) => (
          <li key={id} className={styles['reply']}>
            <p className={styles['small']}>
              <strong>{author === '' ? say('browser.you') : author}</strong> {date}
            </p>
            {note !== '' && <p>{note}</p>}
            <div className={styles['row']}>
              <button
                type="button"
                className="button button-quiet"
                aria-expanded={shown === id}
                onClick={() => setShown(shown === id ? '' : id)}
              >
                {say('browser.see-version')}
                <span className="visually-hidden">
                  {' '}
                  : {author} {date}
                </span>
              </button>
              {block.may?.includes('restore') && (
                <button
                  type="button"
                  className="button button-soft"
                  onClick={() => act({ type: 'restore', records: block.id, record: record.id, version: id })}
                >
                  <Icon name="undo" />
                  {say('browser.restore')}
                  <span className="visually-hidden">
                    {' '}
                    : {author} {date}
                  </span>
                </button>
              )}
            </div>
            {shown === id && (
              <RecordDetails
                fields={block.fields.filter((field) => values[field.id] !== undefined)}
                values={values}
                arePicturesTold
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Replies({ block, record, state, act }: RecordProps): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const [text, setText] = useState('')
  const { may = [], words = {}, markable } = block
  const isModerator = may.includes('moderate')
  const one = { records: block.id, record: record.id }
  const replies = record.replies.filter(({ isShown }) => isShown || isModerator)
  if (replies.length === 0 && !may.includes('reply')) return null
  const send = (): void => {
    if (text.trim() === '') return
    act({ type: 'reply', ...one, text: text.trim() })
    setText('')
  }
  return (
    <section>
      <h6 className={styles['part']}>{words.replies ?? say('browser.replies')}</h6>
      {replies.length === 0 && <p>{say('browser.nothing')}</p>}
      <ul className={styles['plain']}>
        {replies.map((reply) => (
          <li key={reply.id} className={styles['reply']}>
            <p className={styles['small']}>
              <strong>{reply.author === '' ? say('browser.you') : reply.author}</strong> {reply.date}{' '}
              {!reply.isShown && <span className={styles['tag']}>{say('browser.waiting')}</span>}
            </p>
            <p>{reply.text}</p>
            <div className={styles['row']}>
              {isModerator && (
                <button
                  type="button"
                  className="button button-soft"
                  onClick={() => act({ type: 'moderate', ...one, reply: reply.id, shown: !reply.isShown })}
                >
                  {say(reply.isShown ? 'browser.hide' : 'browser.let-in')}
                  <span className="visually-hidden"> : {reply.author}</span>
                </button>
              )}
              {markable && reply.author !== '' && (
                <MarkTool what={reply.id} name={`${reply.author}, ${reply.date}`} state={state} act={act} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {may.includes('reply') && (
        <div className={styles['field']}>
          <label htmlFor={id}>{words.reply ?? say('browser.reply')}</label>
          <textarea id={id} rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
          <div className={styles['row']}>
            <button type="button" className="button button-soft" onClick={send}>
              <Icon name="send" />
              {say('browser.send-reply')}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}
