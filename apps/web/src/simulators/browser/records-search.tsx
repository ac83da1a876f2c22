import { listed, messagesPerWeek, type Narrowed, type Often, type RecordField } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { TypedLine } from '../typed.tsx'
import styles from './records.module.css'
import type { RecordsProps } from './records-view.tsx'

/** Words to look for, and limits within which the records are. */
export function RecordsSearch(props: RecordsProps): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const { block, kept, act } = props
  const [words, setWords] = useState(kept.words)
  const [isOpen, setOpen] = useState(false)
  const facets = block.fields.filter(({ facet }) => facet)
  if (block.search === undefined && facets.length === 0) return null
  const look = (change: { words?: string; narrowed?: readonly Narrowed[] }): void => {
    const narrowed = change.narrowed ?? kept.narrowed
    act({
      type: 'look-for',
      records: block.id,
      words: change.words ?? words,
      ...(narrowed.length > 0 && { narrowed: [...narrowed] }),
    })
  }
  const limit = (field: string, narrowed: Omit<Narrowed, 'field'> | null): void => {
    const others = kept.narrowed.filter((one) => one.field !== field)
    look({ narrowed: narrowed ? [...others, { field, ...narrowed }] : others })
  }
  return (
    <div className={styles['search']}>
      {block.search !== undefined && (
        <div className={styles['row']}>
          <label htmlFor={id}>{say('browser.search-here')}</label>
          <input
            id={id}
            type="search"
            value={words}
            maxLength={300}
            autoComplete="off"
            aria-describedby={block.search === 'boolean' ? `${id}-help` : undefined}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') look({})
            }}
          />
          <button type="button" className="button button-soft" onClick={() => look({})}>
            <Icon name="search" />
            {say('browser.search')}
          </button>
        </div>
      )}
      {block.search === 'boolean' && (
        <p id={`${id}-help`} className={styles['small']}>
          {say('browser.boolean-help')}
        </p>
      )}
      {facets.length > 0 && (
        <button type="button" className="button button-quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name="filter" />
          {say('browser.narrow', { count: kept.narrowed.length })}
        </button>
      )}
      {isOpen && (
        <div className={styles['facets']}>
          {facets.map((field) => (
            <Facet
              key={field.id}
              field={field}
              narrowed={kept.narrowed.find((one) => one.field === field.id)}
              onNarrow={(narrowed) => limit(field.id, narrowed)}
            />
          ))}
        </div>
      )}
      <p role="status">{say('browser.records-found', { count: listed(block, kept).length })}</p>
      {block.alertOver !== undefined && <AlertTool {...props} />}
    </div>
  )
}

function Facet({
  field: { label, kind, options = [] },
  narrowed,
  onNarrow,
}: {
  field: RecordField
  narrowed: Narrowed | undefined
  onNarrow: (narrowed: Omit<Narrowed, 'field'> | null) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  if (kind === 'number' || kind === 'day') {
    const { from = '', to = '' } = narrowed ?? {}
    const set = (bounds: { from: string; to: string }): void => {
      const found = Object.entries(bounds).filter(([, value]) => value !== '')
      onNarrow(found.length === 0 ? null : Object.fromEntries(found))
    }
    return (
      <fieldset className={styles['facet']}>
        <legend>{label}</legend>
        {kind === 'day' && <p className={styles['small']}>{say('browser.day-form')}</p>}
        <label htmlFor={`${id}-from`}>{say('browser.at-least')}</label>
        <TypedLine id={`${id}-from`} value={from} maxLength={20} onTyped={(typed) => set({ from: typed.trim(), to })} />
        <label htmlFor={`${id}-to`}>{say('browser.at-most')}</label>
        <TypedLine id={`${id}-to`} value={to} maxLength={20} onTyped={(typed) => set({ from, to: typed.trim() })} />
      </fieldset>
    )
  }
  const choices = kind === 'tick' ? [{ id: 'yes', label: say('browser.yes') }] : options
  const wanted = narrowed?.in ?? []
  return (
    <fieldset className={styles['facet']}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className={styles['tick']}>
          <input
            type="checkbox"
            checked={wanted.includes(choice.id)}
            onChange={(event) => {
              const ticked = wanted.filter((one) => one !== choice.id)
              if (event.target.checked) ticked.push(choice.id)
              onNarrow(ticked.length === 0 ? null : { in: ticked })
            }}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}

const rhythms = ['each', 'day', 'week'] as const satisfies readonly Often[]

/** Messages for what is looked for, as it is now. */
function AlertTool({ block, kept, act }: RecordsProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const id = useId()
  const [often, setOften] = useState<Often>(kept.alert?.often ?? 'each')
  const count = messagesPerWeek(block, listed(block, kept), often)
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{say('browser.often')}</label>
      <select
        id={id}
        value={often}
        onChange={({ target: { value } }) => setOften(rhythms.find((one) => one === value) ?? 'each')}
      >
        {rhythms.map((one) => (
          <option key={one} value={one}>
            {say(`browser.often-${one}`)}
          </option>
        ))}
      </select>
      <p role="status">{say('browser.per-week', { count: intl.formatNumber(count) })}</p>
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'alert', records: block.id, often })}
      >
        {say('browser.set-alert')}
      </button>
      {kept.alert && (
        <p className={styles['small']}>
          {say('browser.alert-is', { words: kept.alert.words, often: say(`browser.often-${kept.alert.often}`) })}
        </p>
      )}
    </div>
  )
}
