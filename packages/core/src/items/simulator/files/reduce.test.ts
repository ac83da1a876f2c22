import { describe, expect, it } from 'vitest'
import type { FilesAction } from './action.ts'
import { facts } from './facts.ts'
import type { FilesFact } from './facts-schema.ts'
import { compareNames, extensionOf } from './names.ts'
import { reduce } from './reduce.ts'
import type { FilesScenario } from './schema.ts'
import { start } from './state.ts'

const scenario: FilesScenario = {
  name: 'Computer',
  now: '2026-11-28T09:00',
  extensions: false,
  offers: { quarantine: true, tags: true },
  people: [{ id: 'ana', name: 'Ana' }],
  places: [
    { id: 'home', name: 'Documents', kind: 'device' },
    { id: 'stick', name: 'Stick', kind: 'stick', capacity: 1000, filled: 500 },
  ],
  entries: [
    { id: 'club', kind: 'folder', name: 'Club', in: 'home' },
    { id: 'list', kind: 'file', name: 'List.ods', in: 'club', size: 300, changed: '2026-03-02T10:00' },
    { id: 'bill', kind: 'file', name: 'Bill.pdf.exe', in: 'home', size: 200, changed: '2026-11-01T10:00' },
    {
      id: 'note',
      kind: 'file',
      name: 'Note.txt',
      in: 'home',
      size: 100,
      changed: '2026-01-01T10:00',
      text: 'new',
      editable: true,
      access: { ana: 'read' },
      properties: [
        { id: 'author', label: 'Author', value: 'Ana' },
        { id: 'real', label: 'True type', value: 'text', fixed: true },
      ],
      versions: [{ id: 'v1', changed: '2025-12-01T10:00', size: 80, text: 'old' }],
    },
    {
      id: 'plan',
      kind: 'file',
      name: 'Plan.odt',
      in: 'home',
      size: 50,
      sync: 'conflict',
      text: 'mine',
      other: { id: 'o', changed: '2026-11-02T10:00', size: 60, text: 'theirs' },
    },
    { id: 'cloud', kind: 'file', name: 'Cloud.odt', in: 'home', size: 10, sync: 'online' },
    { id: 'bag', kind: 'archive', name: 'Bag.zip', in: 'home' },
    { id: 'poem', kind: 'file', name: 'Poem.txt', in: 'bag', size: 1000 },
    { id: 'safe', kind: 'archive', name: 'Safe.zip', in: 'home', size: 20, locked: true },
    { id: 'rules', kind: 'file', name: 'Rules.pdf', in: 'home', size: 900, readOnly: true },
    { id: 'old', kind: 'file', name: 'Old.txt', in: 'club', deleted: true },
  ],
}

function after(...actions: FilesAction[]) {
  const state = actions.reduce<ReturnType<typeof reduce>>((one, action) => one && reduce(one, action), start(scenario))
  return state && facts(state)
}

function entry(id: string, ...actions: FilesAction[]): FilesFact | undefined {
  return after(...actions)?.entries.find((one) => one.id === id)
}

describe('files', () => {
  it('open on the first place, folders first, in the order of their names', () => {
    expect(after()?.shown).toEqual(['club', 'bag', 'bill', 'cloud', 'note', 'plan', 'rules', 'safe'])
    expect(entry('list')).toMatchObject({ path: 'Documents/Club/List.ods', place: 'home', extension: 'ods' })
    expect(entry('old')).toMatchObject({ in: 'trash' })
  })

  it('know the extension by the last point alone, and numbers by their value', () => {
    expect(['Bill.pdf.EXE', '.profile', 'list'].map(extensionOf)).toEqual(['exe', '', ''])
    expect(['photo 10', 'Été', 'photo 2', 'eta'].sort(compareNames)).toEqual(['eta', 'Été', 'photo 2', 'photo 10'])
  })

  it('sort by what is asked, and find by words, type, days and size', () => {
    expect(after({ type: 'sort', by: 'size', down: true })?.shown.slice(0, 3)).toEqual(['club', 'rules', 'bag'])
    expect(after({ type: 'search', search: { words: 'LIST' } })?.shown).toEqual(['list'])
    expect(after({ type: 'search', search: { words: 'ana' } })?.shown).toEqual(['note'])
    expect(after({ type: 'search', search: { since: '2026-01-01', until: '2026-03-31' } })?.shown).toEqual([
      'list',
      'note',
    ])
    expect(after({ type: 'search', search: { extension: '.exe' } })?.shown).toEqual(['bill'])
  })

  it.each<[string, FilesAction[], string, Partial<FilesFact>]>([
    [
      'renamed, the hidden extension stays',
      [{ type: 'rename', entry: 'note', name: 'Diary' }],
      'note',
      { name: 'Diary.txt' },
    ],
    [
      'renamed with its extension once it shows',
      [
        { type: 'extensions', shown: true },
        { type: 'rename', entry: 'note', name: 'Note.md' },
      ],
      'note',
      { extension: 'md' },
    ],
    ['moved', [{ type: 'move', entries: ['note'], to: 'club' }], 'note', { in: 'club' }],
    ['copied to a stick', [{ type: 'copy', entries: ['club'], to: 'stick' }], 'n2', { copyOf: 'list', place: 'stick' }],
    ['copied beside itself', [{ type: 'copy', entries: ['note'], to: 'home' }], 'n1', { name: 'Note (2).txt' }],
    ['deleted', [{ type: 'delete', entries: ['club'] }], 'list', { place: 'trash' }],
    [
      'restored',
      [
        { type: 'open', entry: 'trash' },
        { type: 'restore', entries: ['old'] },
      ],
      'old',
      { in: 'club' },
    ],
    ['put aside', [{ type: 'quarantine', entries: ['bill'] }], 'bill', { in: 'quarantine' }],
    ['made', [{ type: 'new-folder', name: 'Trips' }], 'n1', { kind: 'folder', in: 'home' }],
    ['compressed', [{ type: 'compress', entries: ['note', 'club'], name: 'All' }], 'n1', { name: 'All.zip', items: 2 }],
    ['extracted', [{ type: 'extract', entry: 'bag' }], 'n2', { copyOf: 'poem', path: 'Documents/Bag/Poem.txt' }],
    [
      'cleared of an author',
      [{ type: 'property', entry: 'note', property: 'author', value: ' ' }],
      'note',
      { properties: { author: '', real: 'text' } },
    ],
    ['tagged', [{ type: 'tags', entry: 'note', tags: ['club', ' club', ''] }], 'note', { tags: ['club'] }],
    ['taken back to a version', [{ type: 'version', entry: 'note', version: 'v1' }], 'note', { text: 'old', size: 80 }],
    [
      'written',
      [
        { type: 'open', entry: 'note' },
        { type: 'write', entry: 'note', text: 'both' },
      ],
      'note',
      { text: 'both' },
    ],
    [
      'kept as it is online',
      [{ type: 'settle', entry: 'plan', keep: 'online' }],
      'plan',
      { text: 'theirs', sync: 'both' },
    ],
    ['kept twice', [{ type: 'settle', entry: 'plan', keep: 'both' }], 'n1', { text: 'theirs', name: 'Plan (2).odt' }],
    ['kept on the device', [{ type: 'offline', entry: 'cloud', on: true }], 'cloud', { sync: 'both' }],
    ['shared', [{ type: 'access', entry: 'note', person: 'ana', right: 'none' }], 'note', { access: { ana: 'none' } }],
  ])('can be %s', (_says, actions, id, expected) => {
    expect(entry(id, ...actions)).toMatchObject(expected)
  })

  it.each<[string, FilesAction[]]>([
    ['name-taken', [{ type: 'rename', entry: 'club', name: 'bag.zip' }]],
    ['name-taken', [{ type: 'new-folder', name: 'club' }]],
    ['name-empty', [{ type: 'rename', entry: 'note', name: ' ' }]],
    ['name-forbidden', [{ type: 'rename', entry: 'note', name: 'a/b' }]],
    ['into-itself', [{ type: 'move', entries: ['club'], to: 'club' }]],
    ['read-only', [{ type: 'delete', entries: ['rules'] }]],
    ['no-room', [{ type: 'copy', entries: ['rules'], to: 'stick' }]],
    ['locked', [{ type: 'open', entry: 'safe' }]],
    [
      'extension-changed',
      [
        { type: 'extensions', shown: true },
        { type: 'rename', entry: 'note', name: 'Note' },
      ],
    ],
  ])('say %s', (notice, actions) => {
    expect(after(...actions)?.notice).toBe(notice)
  })

  it.each<[string, FilesAction[]]>([
    ['open what is elsewhere', [{ type: 'open', entry: 'list' }]],
    ['move what is elsewhere', [{ type: 'move', entries: ['list'], to: 'home' }]],
    ['move into a file', [{ type: 'move', entries: ['note'], to: 'bill' }]],
    [
      'change what is in an archive',
      [
        { type: 'open', entry: 'bag' },
        { type: 'delete', entries: ['poem'] },
      ],
    ],
    ['change a fixed property', [{ type: 'property', entry: 'note', property: 'real', value: 'x' }]],
    ['take out what is no stick', [{ type: 'eject', place: 'home' }]],
    [
      'reach a stick that was taken out',
      [
        { type: 'eject', place: 'stick' },
        { type: 'open', entry: 'stick' },
      ],
    ],
    ['erase outside the trash', [{ type: 'erase', entries: ['note'] }]],
    ['name a thing twice', [{ type: 'delete', entries: ['note', 'note'] }]],
  ])('do not %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})
