import { canEdit, listed, type OneRecord, type RecordsBlock, type RecordsState } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import type { BrowserProps } from './browser-screen.tsx'
import { MarkTool } from './mark-tool.tsx'
import { OpenRecord } from './open-record.tsx'
import { RecordForm } from './record-form.tsx'
import { nameOf, useRecordWords } from './record-words.tsx'
import styles from './records.module.css'
import { RecordsSearch } from './records-search.tsx'

export type RecordsProps = BrowserProps & { block: RecordsBlock; kept: RecordsState }

/** What a page keeps, as a list, a table or a board, or one record of it. */
export function RecordsView(props: BrowserProps & { block: RecordsBlock }): JSX.Element | null {
  const kept = props.state.records[props.block.id]
  return kept ? <Kept {...props} kept={kept} /> : null
}

function Kept(props: RecordsProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { block, kept, act } = props
  const [isAdding, setAdding] = useState(false)
  const open = kept.all.find((one) => one.id === kept.open)
  const heading = useFocusAfter<HTMLHeadingElement>(kept.open)
  const leave = (): void => {
    setAdding(false)
    heading.current?.focus()
  }
  const addWords = block.words?.add ?? say('browser.add-record')
  const Layout = layouts[block.as]
  return (
    <section aria-labelledby={id}>
      <h4 ref={heading} tabIndex={-1} id={id} className={styles['title']}>
        {block.title}
      </h4>
      {open ? (
        <OpenRecord key={open.id} block={block} record={open} state={props.state} act={act} />
      ) : (
        <>
          <RecordsSearch {...props} />
          <Layout {...props} found={listed(block, kept)} />
          {isAdding ? (
            <RecordForm
              block={block}
              title={addWords}
              values={{}}
              onSave={(values, isWhole) => {
                act({ type: 'add-record', records: block.id, values })
                if (isWhole) leave()
              }}
              onLeave={leave}
            />
          ) : (
            block.may?.includes('add') && (
              <button type="button" className={`button button-soft ${styles['add']}`} onClick={() => setAdding(true)}>
                <Icon name="plus" />
                {addWords}
              </button>
            )
          )}
        </>
      )}
    </section>
  )
}

type LayoutProps = RecordsProps & { found: readonly OneRecord[] }

const layouts: { readonly [As in RecordsBlock['as']]: (props: LayoutProps) => JSX.Element } = {
  list: List,
  table: Table,
  board: Board,
}

function Name({ block, record, act }: Pick<LayoutProps, 'block' | 'act'> & { record: OneRecord }): JSX.Element {
  const say = useMessages()
  return (
    <>
      {record.isSponsored && <strong className={styles['tag']}>{say('browser.advertisement')}</strong>}
      <button
        type="button"
        className={styles['link']}
        onClick={() =>
          act(
            record.page === ''
              ? { type: 'open-record', records: block.id, record: record.id }
              : { type: 'open', page: record.page },
          )
        }
      >
        {nameOf(block, record)}
      </button>
    </>
  )
}

/** The fields that are shown of a record in a list, but for its name. */
function outside({ fields, columns }: RecordsBlock): RecordsBlock['fields'] {
  return fields.slice(1).filter(({ id, inside }) => !inside && id !== columns)
}

function Card({ block, record, state, act }: Omit<LayoutProps, 'found' | 'kept'> & { record: OneRecord }): JSX.Element {
  const say = useMessages()
  const read = useRecordWords()
  const facts = outside(block)
    .map((field) => ({ field, text: read(field, record.values) }))
    .filter(({ text }) => text !== '')
  const replies = record.replies.filter(({ isShown }) => isShown).length
  const waiting = record.replies.length - replies
  return (
    <>
      <Name block={block} record={record} act={act} />
      {facts.length > 0 && (
        <ul className={styles['facts']}>
          {facts.map(({ field, text }) => (
            <li key={field.id}>
              <span className={styles['small']}>{field.label}</span> {text}
            </li>
          ))}
        </ul>
      )}
      {(replies > 0 || block.may?.includes('reply')) && (
        <p className={styles['small']}>
          {say('browser.reply-count', { words: block.words?.replies ?? say('browser.replies'), count: replies })}
        </p>
      )}
      {waiting > 0 && block.may?.includes('moderate') && (
        <p className={styles['small']}>{say('browser.waiting-count', { count: waiting })}</p>
      )}
      {block.markable && <MarkTool what={record.id} name={nameOf(block, record)} state={state} act={act} />}
    </>
  )
}

function List({ block, state, act, found }: LayoutProps): JSX.Element {
  return (
    <ul className={styles['plain']}>
      {found.map((record) => (
        <li key={record.id} className={styles['card']}>
          <Card block={block} record={record} state={state} act={act} />
        </li>
      ))}
    </ul>
  )
}

function Table({ block, kept, state, act, found }: LayoutProps): JSX.Element {
  const say = useMessages()
  const read = useRecordWords()
  const [name] = block.fields
  const columns = name ? [name, ...outside(block)] : []
  const { sorted } = kept
  return (
    // A wide table scrolls: the keyboard has to reach it for that.
    <Group label={block.title} className={styles['scrolled']} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sorted?.field === id ? (sorted.isDown ? 'descending' : 'ascending') : undefined}
              >
                {block.may?.includes('sort') ? (
                  <button
                    type="button"
                    className={styles['sort']}
                    onClick={() =>
                      act({
                        type: 'sort-records',
                        records: block.id,
                        field: id,
                        ...(sorted?.field === id && !sorted.isDown && { down: true }),
                      })
                    }
                  >
                    {label}
                    <Icon name={sorted?.field !== id ? 'sort' : sorted.isDown ? 'arrow-down' : 'arrow-up'} />
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
            {block.markable && <th scope="col">{say('browser.mark')}</th>}
          </tr>
        </thead>
        <tbody>
          {found.map((record) => (
            <tr key={record.id}>
              {columns.map((field, place) => (
                <td key={field.id}>
                  {place === 0 ? <Name block={block} record={record} act={act} /> : read(field, record.values)}
                </td>
              ))}
              {block.markable && (
                <td>
                  <MarkTool what={record.id} name={nameOf(block, record)} state={state} act={act} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Group>
  )
}

function Board({ block, kept, state, act, found }: LayoutProps): JSX.Element {
  const say = useMessages()
  const columns = block.fields.find(({ id }) => id === block.columns)
  return (
    <div className={styles['board']}>
      {columns?.options?.map((column) => {
        const cards = found.filter(({ values }) => values[columns.id] === column.id)
        return (
          <section key={column.id} className={styles['column']} aria-label={column.label}>
            <h5>
              {column.label} <span className={styles['small']}>{cards.length}</span>
            </h5>
            <ul className={styles['plain']}>
              {cards.map((record) => (
                <li key={record.id} className={styles['card']}>
                  <Card block={block} record={record} state={state} act={act} />
                  {canEdit(block, record) && (
                    <label className={styles['small']}>
                      {columns.label}
                      <span className="visually-hidden"> : {nameOf(block, record)}</span>{' '}
                      <select
                        value={column.id}
                        onChange={(event) =>
                          act({
                            type: 'edit-record',
                            records: block.id,
                            record: record.id,
                            values: { [columns.id]: event.target.value },
                          })
                        }
                      >
                        {columns.options?.map(({ id, label }) => (
                          <option key={id} value={id}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </label>
                  )}
                </li>
              ))}
            </ul>
            {cards.length === 0 && kept.all.length > 0 && <p className={styles['small']}>{say('browser.nothing')}</p>}
          </section>
        )
      })}
    </div>
  )
}
