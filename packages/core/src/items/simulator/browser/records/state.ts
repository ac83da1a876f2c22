// What became of the records of a page, and which of them are listed.
import type { Block } from '../blocks.ts'
import { plain } from '../plain.ts'
import { asWords, hasWords, readQuery } from './query.ts'
import type { Narrowed, RecordField } from './schema.ts'

export type RecordsBlock = Extract<Block, { type: 'records' }>

export type RecordValue = string | number | boolean

export type RecordValues = Readonly<Record<string, RecordValue>>

type Reply = {
  readonly id: string
  /** Empty for the person. */
  readonly author: string
  readonly date: string
  readonly text: string
  readonly isShown: boolean
}

type Version = {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly note: string
  readonly values: RecordValues
}

export type OneRecord = {
  readonly id: string
  readonly isMade: boolean
  readonly isOwn: boolean
  readonly isChanged: boolean
  readonly isSponsored: boolean
  readonly page: string
  readonly values: RecordValues
  readonly replies: readonly Reply[]
  readonly versions: readonly Version[]
  readonly restored: readonly string[]
}

export type RecordsState = {
  readonly all: readonly OneRecord[]
  readonly removed: readonly string[]
  readonly words: string
  readonly narrowed: readonly Narrowed[]
  readonly searches: readonly { readonly words: string; readonly count: number }[]
  readonly sorted: { readonly field: string; readonly isDown: boolean } | null
  /** The record that is open, or nothing. */
  readonly open: string
  readonly opened: readonly string[]
  readonly previewed: readonly string[]
  readonly alert: Alert | null
}

export type Often = 'each' | 'day' | 'week'

type Alert = { readonly words: string; readonly narrowed: readonly Narrowed[]; readonly often: Often }

export function startRecords({ records, open = '' }: RecordsBlock): RecordsState {
  return {
    all: records.map(({ id, values, own, sponsored, page = '', replies = [], versions = [] }) => ({
      id,
      isMade: false,
      isOwn: own === true,
      isChanged: false,
      isSponsored: sponsored === true,
      page,
      values,
      replies: replies.map(({ waiting, ...reply }) => ({ ...reply, isShown: waiting !== true })),
      versions: versions.map(({ note = '', ...version }) => ({ ...version, note })),
      restored: [],
    })),
    removed: [],
    words: '',
    narrowed: [],
    searches: [],
    sorted: null,
    open,
    opened: open === '' ? [] : [open],
    previewed: [],
    alert: null,
  }
}

/** The records that are listed, in their order: those that were paid for come first. */
export function listed(block: RecordsBlock, state: RecordsState): readonly OneRecord[] {
  const found = sought(block, state, state)
  const { sorted } = state
  const ordered = sorted ? [...found].sort((one, other) => compare(one, other, sorted)) : found
  return [...ordered.filter(({ isSponsored }) => isSponsored), ...ordered.filter(({ isSponsored }) => !isSponsored)]
}

/** The records that fit some words and some limits. */
export function sought(
  block: RecordsBlock,
  { all }: RecordsState,
  { words, narrowed }: Pick<RecordsState, 'words' | 'narrowed'>,
): readonly OneRecord[] {
  const fits = block.search === 'boolean' ? fitsQuery(block, words) : fitsWords(block, words)
  return all.filter((record) => fits(record) && narrowed.every((limit) => isWithin(record.values[limit.field], limit)))
}

function fitsWords({ fields }: RecordsBlock, typed: string): (record: OneRecord) => boolean {
  const words = plain(typed).split(' ')
  return (record) => {
    const text = plain([...fields.map((field) => sayValue(field, record.values)), ...repliesOf(record)].join(' '))
    return words.every((word) => text.includes(word))
  }
}

function repliesOf({ replies }: OneRecord): readonly string[] {
  return replies.filter(({ isShown }) => isShown).map(({ text }) => text)
}

function fitsQuery({ fields }: RecordsBlock, typed: string): (record: OneRecord) => boolean {
  const query = readQuery(typed)
  return (record) =>
    query(({ text, isBeginning, part }) => {
      const asked =
        part === '' ? fields : fields.filter(({ id, label }) => id === part || nameOf(label) === nameOf(part))
      return asked.some((field) => hasWords(asWords(sayValue(field, record.values)), text, isBeginning))
    })
}

/** A label as it stands before a colon in a query: without accents or spaces. */
function nameOf(label: string): string {
  return asWords(label).replace(/ /g, '')
}

/** A value as it is read, for whoever looks for words in it. */
export function sayValue({ id, kind, options = [] }: RecordField, values: RecordValues): string {
  const value = values[id]
  if (kind === 'choice') return options.find((option) => option.id === value)?.label ?? ''
  return typeof value === 'boolean' ? '' : String(value ?? '')
}

function isWithin(value: RecordValue | undefined, { in: wanted, from = '', to = '' }: Narrowed): boolean {
  if (wanted) return wanted.includes(value === true ? 'yes' : String(value ?? ''))
  if (typeof value === 'number') return (from === '' || value >= Number(from)) && (to === '' || value <= Number(to))
  const text = String(value ?? '')
  return text !== '' && (from === '' || text >= from) && (to === '' || text <= to)
}

function compare(one: OneRecord, other: OneRecord, { field, isDown }: NonNullable<RecordsState['sorted']>): number {
  const [first = '', second = ''] = [one.values[field], other.values[field]]
  const order =
    typeof first === 'string' && typeof second === 'string'
      ? compareTexts(plain(first), plain(second))
      : Number(first) - Number(second)
  return isDown ? -order : order
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** How many messages a week would come, to one tenth. */
export function messagesPerWeek(block: RecordsBlock, found: readonly OneRecord[], often: Often): number {
  const weeks = block.alertOver ?? 1
  const day = block.fields.find(({ kind }) => kind === 'day')?.id ?? ''
  const days = new Set(found.map(({ values }) => String(values[day] ?? ''))).size
  const count = { each: found.length, day: days, week: found.length === 0 ? 0 : weeks }[often]
  return Math.round((count * 10) / weeks) / 10
}
