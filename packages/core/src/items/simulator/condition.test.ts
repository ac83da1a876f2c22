import { describe, expect, it } from 'vitest'
import { type Condition, type Evidence, holds } from './condition.ts'
import type { AnyAction } from './simulator.ts'

const done: readonly (AnyAction & { readonly message: string })[] = [
  { type: 'open', message: 'i1' },
  { type: 'report', message: 'i2' },
  { type: 'open', message: 'i2' },
]

const evidence: Evidence = {
  facts: {
    folder: 'inbox',
    messages: [
      { id: 'i1', subject: 'Réunion du club', folder: 'inbox', size: 12 },
      { id: 'i2', subject: 'Gagnez un vélo', folder: 'reported', size: 30 },
    ],
    values: { i9: true },
    note: '',
  },
  reply: ' 1 250,5 ',
  actions: done,
  language: 'fr',
}

const cases: readonly [says: string, condition: Condition, holds: boolean][] = [
  ['a value at a path', { path: 'folder', is: 'inbox' }, true],
  ['another value', { path: 'folder', is: 'sent' }, false],
  ['one of several', { path: 'folder', is: ['sent', 'inbox'] }, true],
  ['a value that is no text', { path: 'values.i9', is: true }, true],
  ['the entry of an id', { path: 'messages.i2.folder', is: 'reported' }, true],
  ['the entry at a place', { path: 'messages.0.folder', is: 'inbox' }, true],
  ['any entry', { path: 'messages.*.size', is: 30 }, true],
  ['a path that leads nowhere', { path: 'messages.i7.folder', is: 'inbox' }, false],
  ['a text with spaces of another kind', { path: 'messages.i1.subject', is: 'Réunion\u00a0du club' }, true],
  ['words as they are typed', { path: 'messages.i1.subject', like: 'REUNION  DU CLUB.' }, true],
  ['words inside a text', { path: 'messages.*.subject', contains: ['vélo', 'avion'] }, true],
  ['words that are not there', { path: 'messages.i1.subject', contains: 'vélo' }, false],
  ['a number between its ends', { path: 'messages.i1.size', from: 12, to: 12 }, true],
  ['a number that is too large', { path: 'messages.i2.size', to: 29 }, false],
  ['a reply that is a number in its language', { path: 'reply', from: 1250, to: 1251 }, true],
  ['no number at all', { path: 'folder', from: 0 }, false],
  ['something that exists', { path: 'messages.i1', exists: true }, true],
  ['a field that is empty', { path: 'note', is: '' }, true],
  ['a field that is not', { path: 'folder', is: '' }, false],
  ['an empty text, which does not', { path: 'note', exists: false }, true],
  ['as many entries', { some: 'messages.*', where: { path: 'folder', is: 'inbox' }, atMost: 1 }, true],
  ['more entries than there are', { some: 'messages.*', where: { path: 'size', from: 1 }, atLeast: 3 }, false],
  ['no entry', { none: 'messages.*', where: { path: 'folder', is: 'trash' } }, true],
  ['one entry, where there may be none', { none: 'messages.*', where: { path: 'folder', is: 'inbox' } }, false],
  ['an action', { did: { type: 'report', message: 'i2' } }, true],
  ['an action more often than it was done', { did: { type: 'open' }, atLeast: 3 }, false],
  ['an action that was not done', { did: { type: 'reply' }, atMost: 0 }, true],
  ['an action of which other fields are named', { did: { type: 'report', message: 'i1' } }, false],
  ['all', { all: [{ path: 'folder', is: 'inbox' }, { not: { path: 'folder', is: 'sent' } }] }, true],
  [
    'not all',
    {
      all: [
        { path: 'folder', is: 'inbox' },
        { path: 'folder', is: 'sent' },
      ],
    },
    false,
  ],
  [
    'any',
    {
      any: [
        { path: 'folder', is: 'sent' },
        { path: 'folder', is: 'inbox' },
      ],
    },
    true,
  ],
  ['none of any', { any: [{ path: 'folder', is: 'sent' }] }, false],
]

describe('a condition', () => {
  it.each(cases)('%s', (_says, condition, expected) => {
    expect(holds(condition, evidence)).toBe(expected)
  })
})
