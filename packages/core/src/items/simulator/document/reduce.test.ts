import { describe, expect, it } from 'vitest'
import type { DocumentAction } from './actions.ts'
import { facts } from './facts.ts'
import type { DocumentFacts } from './facts-schema.ts'
import { reduce } from './reduce.ts'
import type { DocumentScenario } from './schema.ts'
import { start } from './start.ts'

const scenario: DocumentScenario = {
  name: 'Report',
  mode: 'text',
  me: 'Noor',
  blocks: [
    { id: 'top', type: 'paragraph', style: 'heading1', pieces: [{ text: 'Report' }] },
    {
      id: 'text',
      type: 'paragraph',
      pieces: [
        { text: 'The cat ' },
        { id: 'out', change: 'delete', author: 'Lena', text: 'Tom ' },
        { id: 'in', change: 'insert', author: 'Lena', text: 'really ' },
        { text: 'sleeps on the cathedral.' },
      ],
    },
    { id: 'second', type: 'paragraph', style: 'heading2', pieces: [{ text: 'More' }] },
    { id: 'letter', type: 'paragraph', pieces: [{ text: 'Dear «Name»' }] },
    { id: 'table', type: 'table', header: false, rows: [['cat', 'dog']] },
    { id: 'photo', type: 'picture', drawing: 'house', name: 'house', alt: '', width: 50 },
  ],
  comments: [{ id: 'doubt', block: 'text', author: 'Lena', text: 'Sure?' }],
  properties: [{ id: 'author', label: 'Author', value: 'Lena' }],
  pictures: [{ id: 'plan', name: 'plan', drawing: 'plan' }],
  list: {
    fields: ['Name'],
    rows: [
      { id: 'ada', values: ['Ada'] },
      { id: 'bob', values: ['Bob'] },
    ],
  },
  prices: { black: 5, colour: 20 },
}

function after(...actions: DocumentAction[]): DocumentFacts | null {
  const state = actions.reduce<ReturnType<typeof reduce>>(
    (one, action) => one && reduce(one, action),
    start(scenario, 'en'),
  )
  return state && facts(state)
}

function block(id: string, ...actions: DocumentAction[]): DocumentFacts['blocks'][number] | undefined {
  return after(...actions)?.blocks.find((one) => one.id === id)
}

const cat = { type: 'replace', find: 'cat', by: 'lynx', wholeWord: true, sameCase: false } as const

describe('document', () => {
  it.each<[string, DocumentAction[], Partial<DocumentFacts['blocks'][number]>]>([
    ['read without open deletions', [], { text: 'The cat really sleeps on the cathedral.' }],
    ['written', [{ type: 'write', block: 'text', text: 'The cat really naps.' }], { text: 'The cat really naps.' }],
    [
      'emptied and written again',
      [
        { type: 'write', block: 'text', text: '' },
        { type: 'write', block: 'text', text: 'New' },
      ],
      { text: 'New' },
    ],
    ['marked by words', [{ type: 'mark', block: 'text', words: 'cat', mark: 'bold', on: true }], { bold: 'cat' }],
    [
      'marked at the second of the same words',
      [{ type: 'mark', block: 'text', words: 'cat', nth: 1, mark: 'bold', on: true }],
      { bold: 'cat' },
    ],
    [
      'marked as a whole, but for some words',
      [
        { type: 'mark', block: 'text', words: '', mark: 'italic', on: true },
        { type: 'mark', block: 'text', words: 'cat really', mark: 'italic', on: false },
      ],
      { italic: 'The | sleeps on the cathedral.' },
    ],
    ['given a style', [{ type: 'style', block: 'text', style: 'bullet' }], { style: 'bullet' }],
    ['aligned', [{ type: 'align', block: 'text', align: 'centre' }], { align: 'centre' }],
    ['hidden', [{ type: 'hide', block: 'text', hidden: true }], { hidden: true }],
    ['moved', [{ type: 'move', block: 'text', by: -1 }], { place: 0 }],
    ['searched by whole words', [cat], { text: 'The lynx really sleeps on the cathedral.' }],
  ])('has paragraphs that can be %s', (_says, actions, expected) => {
    expect(block('text', ...actions)).toMatchObject(expected)
  })

  it('joins a paragraph to the one above', () => {
    expect(block('top', { type: 'join', block: 'text' })?.text).toBe('ReportThe cat really sleeps on the cathedral.')
  })

  it('begins a paragraph at each new line', () => {
    const written = after({ type: 'write', block: 'letter', text: 'Dear\nAda' })
    expect(written?.blocks.slice(3, 5).map(({ id, text }) => [id, text])).toEqual([
      ['letter', 'Dear'],
      ['n1', 'Ada'],
    ])
  })

  it('keeps what was deleted in the file until the change is settled', () => {
    expect(after()?.everything).toContain('Tom')
    expect(after({ type: 'settle-all', accept: true })).toMatchObject({ changes: [] })
    expect(after({ type: 'settle-all', accept: true })?.everything).not.toContain('Tom')
    expect(block('text', { type: 'settle-all', accept: false })?.text).toBe('The cat Tom sleeps on the cathedral.')
    expect(after({ type: 'settle', change: 'in', accept: true })?.changes.map(({ id }) => id)).toEqual(['out'])
  })

  it('tracks what is typed while it is told to', () => {
    const tracked = after({ type: 'track', on: true }, { type: 'write', block: 'letter', text: 'Hello «Name»' })
    expect(tracked?.changes.slice(2)).toMatchObject([
      { kind: 'delete', author: 'Noor', text: 'Dear' },
      { kind: 'insert', author: 'Noor', text: 'Hello' },
    ])
  })

  it('keeps contents as they were until they are refreshed', () => {
    const made = { type: 'insert', after: 'top', what: 'contents' } as const
    const renamed = { type: 'write', block: 'second', text: 'Less' } as const
    expect(block('n1', made)?.entries.map(({ text }) => text)).toEqual(['Report', 'More'])
    expect(block('n1', made, { type: 'depth', block: 'n1', depth: 1 })?.entries).toHaveLength(1)
    expect(block('n1', made, renamed)?.fresh).toBe(false)
    expect(block('n1', made, renamed, { type: 'refresh', block: 'n1' })?.fresh).toBe(true)
  })

  it('has tables', () => {
    expect(
      block(
        'table',
        { type: 'add-row', block: 'table' },
        { type: 'add-column', block: 'table' },
        { type: 'cell', block: 'table', row: 1, column: 2, text: 'end' },
        { type: 'remove-column', block: 'table', column: 0 },
        { type: 'header-row', block: 'table', on: true },
        cat,
      ),
    ).toMatchObject({
      rows: [
        ['dog', ''],
        ['', 'end'],
      ],
      header: true,
    })
  })

  it('has pictures with a description', () => {
    expect(
      block(
        'photo',
        { type: 'describe', block: 'photo', text: 'A house' },
        { type: 'size', block: 'photo', width: 25 },
      ),
    ).toMatchObject({ alt: 'A house', width: 25 })
    expect(block('n1', { type: 'insert', after: 'photo', what: 'picture', picture: 'plan' })).toMatchObject({
      drawing: 'plan',
    })
  })

  it('has comments', () => {
    expect(
      after(
        { type: 'comment', block: 'letter', words: 'Dear', text: 'Or hello?' },
        { type: 'reply', comment: 'n1', text: 'Yes' },
        { type: 'resolve', comment: 'n1', resolved: true },
        { type: 'delete-comment', comment: 'doubt' },
      )?.comments,
    ).toEqual([
      { id: 'n1', block: 'letter', words: 'Dear', author: 'Noor', text: 'Or hello?', resolved: true, replies: ['Yes'] },
    ])
  })

  it('makes letters, prints and sets its page', () => {
    expect(
      after(
        { type: 'merge', rows: ['bob'] },
        { type: 'insert', after: 'text', what: 'break' },
        { type: 'page', set: { orientation: 'landscape', footer: 'End' } },
        { type: 'property', property: 'author', value: '' },
        { type: 'print', copies: 3, bothSides: true, colour: true },
      ),
    ).toMatchObject({
      letters: [{ id: 'bob', text: expect.stringContaining('Dear Bob') }],
      page: { orientation: 'landscape', size: 'a4', footer: 'End' },
      properties: [{ id: 'author', value: '' }],
      pages: 2,
      print: { copies: 3, sheets: 3, cost: 120 },
    })
  })

  it.each<[string, DocumentAction]>([
    ['words that do not stand there', { type: 'mark', block: 'text', words: 'horse', mark: 'bold', on: true }],
    ['a cell that does not exist', { type: 'cell', block: 'table', row: 4, column: 0, text: 'x' }],
    ['the last row taken off', { type: 'remove-row', block: 'table', row: 0 }],
    ['a move beyond the end', { type: 'move', block: 'photo', by: 1 }],
    ['text in a table as a whole', { type: 'write', block: 'table', text: 'x' }],
    ['a change that is none', { type: 'settle', change: 'none', accept: true }],
    ['an empty comment', { type: 'comment', block: 'text', words: '', text: ' ' }],
    ['a picture that is none', { type: 'insert', after: 'top', what: 'picture' }],
    ['a join with a table', { type: 'join', block: 'photo' }],
  ])('does not take %s', (_says, action) => {
    expect(after(action)).toBe(null)
  })
})
