import type { Static, TUnion } from 'typebox'
import type { RecordField, recordsActions } from './schema.ts'
import {
  listed,
  type OneRecord,
  type RecordsBlock,
  type RecordsState,
  type RecordValue,
  type RecordValues,
} from './state.ts'

export type RecordsAction = Static<TUnion<[...typeof recordsActions]>>

/** What the screen has to say of what was done. */
type RecordsNotice = 'record-missing' | 'record-saved' | 'replied' | 'restored' | 'alert-set'

type Done = { readonly state: RecordsState; readonly notice: RecordsNotice | null; readonly missing: readonly string[] }

/** @param made the id of whatever the action makes */
export function reduceRecords(
  block: RecordsBlock,
  state: RecordsState,
  action: RecordsAction,
  made: string,
): Done | null {
  const may = (right: NonNullable<RecordsBlock['may']>[number]): boolean => block.may?.includes(right) ?? false
  switch (action.type) {
    case 'look-for': {
      const { words, narrowed = [] } = action
      const isKnown = narrowed.every(({ field }) => block.fields.some(({ id, facet }) => id === field && facet))
      if (!isKnown || (words.trim() !== '' && block.search === undefined)) return null
      const looked: RecordsState = { ...state, words: words.trim(), narrowed, open: '' }
      const searches = [...state.searches, { words: words.trim(), count: listed(block, looked).length }]
      return quietly({ ...looked, searches })
    }
    case 'sort-records':
      return may('sort') && block.fields.some(({ id }) => id === action.field)
        ? quietly({ ...state, sorted: { field: action.field, isDown: action.down === true } })
        : null
    case 'close-record':
      return state.open === '' ? null : quietly({ ...state, open: '' })
    case 'add-record':
      return may('add') ? add(block, state, action.values, made) : null
    case 'alert': {
      if (block.alertOver === undefined) return null
      const { words, narrowed } = state
      return { ...quietly({ ...state, alert: { words, narrowed, often: action.often } }), notice: 'alert-set' }
    }
    default: {
      const record = state.all.find(({ id }) => id === action.record)
      return record ? changeOne(block, state, record, action, made) : null
    }
  }
}

type ChangeOfOne = Extract<RecordsAction, { record: string }>

function changeOne(
  block: RecordsBlock,
  state: RecordsState,
  record: OneRecord,
  action: ChangeOfOne,
  made: string,
): Done | null {
  const may = (right: NonNullable<RecordsBlock['may']>[number]): boolean => block.may?.includes(right) ?? false
  const become = (change: Partial<OneRecord>, notice: RecordsNotice | null = null): Done => {
    const all = state.all.map((one) => (one.id === record.id ? { ...record, ...change } : one))
    return { ...quietly({ ...state, all }), notice }
  }
  switch (action.type) {
    case 'open-record':
      return quietly({ ...state, open: record.id, opened: withOne(state.opened, record.id) })
    case 'preview':
      return may('preview') ? quietly({ ...state, previewed: withOne(state.previewed, record.id) }) : null
    case 'remove-record':
      return may('remove') || (may('edit-own') && record.isOwn)
        ? quietly({
            ...state,
            all: state.all.filter(({ id }) => id !== record.id),
            removed: [...state.removed, record.id],
            open: state.open === record.id ? '' : state.open,
          })
        : null
    case 'edit-record': {
      if (!canEdit(block, record) || !areFit(block, action.values)) return null
      const values = { ...record.values, ...action.values }
      const missing = missingOf(block, values)
      if (missing.length > 0) return { ...quietly(state), notice: 'record-missing', missing }
      return become({ values, isChanged: true, versions: withBefore(block, record, made) }, 'record-saved')
    }
    case 'reply': {
      const text = action.text.trim()
      if (!may('reply') || text === '') return null
      const reply = { id: made, author: '', date: '', text, isShown: true }
      return become({ replies: [...record.replies, reply] }, 'replied')
    }
    case 'moderate':
      return may('moderate') && record.replies.some(({ id }) => id === action.reply)
        ? become({
            replies: record.replies.map((one) => (one.id === action.reply ? { ...one, isShown: action.shown } : one)),
          })
        : null
    case 'restore': {
      const version = record.versions.find(({ id }) => id === action.version)
      if (!version || !may('restore')) return null
      return become(
        {
          values: { ...record.values, ...version.values },
          isChanged: true,
          versions: withBefore(block, record, made),
          restored: withOne(record.restored, version.id),
        },
        'restored',
      )
    }
  }
}

/** Whether the person may change a record. */
export function canEdit({ may = [] }: RecordsBlock, { isOwn }: OneRecord): boolean {
  return may.includes('edit') || (may.includes('edit-own') && isOwn)
}

function add(block: RecordsBlock, state: RecordsState, filled: RecordValues, made: string): Done | null {
  if (!areFit(block, filled)) return null
  const values = {
    ...Object.fromEntries(block.fields.map(({ id, kind }) => [id, kind === 'tick' ? false : ''])),
    ...filled,
  }
  const missing = missingOf(block, values)
  if (missing.length > 0) return { ...quietly(state), notice: 'record-missing', missing }
  const record: OneRecord = {
    id: made,
    isMade: true,
    isOwn: true,
    isChanged: true,
    isSponsored: false,
    page: '',
    values,
    replies: [],
    versions: [],
    restored: [],
  }
  return { ...quietly({ ...state, all: [...state.all, record] }), notice: 'record-saved' }
}

/** What a record was, where versions can be brought back. */
function withBefore({ may = [] }: RecordsBlock, record: OneRecord, made: string): OneRecord['versions'] {
  if (!may.includes('restore')) return record.versions
  return [...record.versions, { id: made, author: '', date: '', note: '', values: record.values }]
}

function areFit({ fields }: RecordsBlock, values: RecordValues): boolean {
  return Object.entries(values).every(([id, value]) => {
    const field = fields.find((one) => one.id === id)
    return field !== undefined && !field.fixed && isFit(field, value)
  })
}

function isFit({ kind, options = [] }: RecordField, value: RecordValue): boolean {
  if (kind === 'tick') return typeof value === 'boolean'
  if (value === '') return true
  if (kind === 'number') return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (kind === 'choice') return options.some(({ id }) => id === value)
  return kind !== 'day' || /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function missingOf({ fields }: RecordsBlock, values: RecordValues): readonly string[] {
  return fields
    .filter(({ id, needed, fixed }) => needed && !fixed && String(values[id] ?? '').trim() === '')
    .map(({ id }) => id)
}

function quietly(state: RecordsState): Done {
  return { state, notice: null, missing: [] }
}

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}
