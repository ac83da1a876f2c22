import {
  type OneRecord,
  type RecordField,
  type RecordsBlock,
  type RecordValues,
  sayValue,
} from '@pix/core/simulators/browser'
import type { JSX, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'
import { Paragraphs } from '../paragraphs.tsx'
import { useDates } from '../use-dates.ts'
import { Shown } from './media-view.tsx'
import styles from './records.module.css'

/** The field that names a record, and its words. */
export function nameOf({ fields }: RecordsBlock, { values }: Pick<OneRecord, 'values'>): string {
  const [first] = fields
  return first ? sayValue(first, values) : ''
}

/** How values are read. */
export function useRecordWords(): (field: RecordField, values: RecordValues) => string {
  const say = useMessages()
  const intl = useIntl()
  const { day } = useDates()
  return (field, values) => {
    const value = values[field.id]
    if (typeof value === 'boolean') return say(value ? 'browser.yes' : 'browser.no')
    if (typeof value === 'number') return intl.formatNumber(value, { useGrouping: value >= 10_000 })
    const text = sayValue(field, values)
    return field.kind === 'day' && text !== '' ? day(text) : text
  }
}

/** The fields of a record, by label. */
export function RecordDetails({
  fields,
  values,
  arePicturesTold,
}: {
  fields: readonly RecordField[]
  values: RecordValues
  /** Otherwise they are seen in the preview alone. */
  arePicturesTold: boolean
}): JSX.Element | null {
  const say = useMessages()
  const read = useRecordWords()
  if (fields.length === 0) return null
  return (
    <dl className={styles['details']}>
      {fields.map((field) => {
        const text = read(field, values)
        const shows = field.options?.find(({ id }) => id === values[field.id])?.shows
        return (
          <div key={field.id}>
            <dt>{field.label}</dt>
            <dd>
              {text === '' && say('browser.empty')}
              {field.kind === 'long' && text !== '' ? <Paragraphs text={text} /> : text}
              {arePicturesTold && shows !== undefined && <Shown>{shows}</Shown>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A record as its readers get it: lines that begin with `##` are headings, with `-` points of a list. */
export function RecordPreview({ block, values }: { block: RecordsBlock; values: RecordValues }): JSX.Element {
  const [name, ...fields] = block.fields
  return (
    <article className={styles['preview']}>
      <h5>{name && sayValue(name, values)}</h5>
      {fields.map((field) => {
        const text = sayValue(field, values)
        const shows = field.options?.find(({ id }) => id === values[field.id])?.shows
        if (shows !== undefined) return <Shown key={field.id}>{shows}</Shown>
        return field.kind === 'long' ? <Written key={field.id} text={text} /> : null
      })}
    </article>
  )
}

function Written({ text }: { text: string }): JSX.Element {
  const parts: ReactNode[] = []
  let points: string[] = []
  const settle = (): void => {
    if (points.length > 0) {
      parts.push(
        <ul key={parts.length}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>,
      )
    }
    points = []
  }
  for (const line of text.split('\n')) {
    if (/^- /.test(line)) points.push(line.slice(2))
    else {
      settle()
      if (/^## /.test(line)) parts.push(<h6 key={parts.length}>{line.slice(3)}</h6>)
      else if (line.trim() !== '') parts.push(<p key={parts.length}>{line}</p>)
    }
  }
  settle()
  return <>{parts}</>
}
