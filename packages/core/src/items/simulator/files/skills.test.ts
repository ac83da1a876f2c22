// The tasks of the map that need more than folders: each is done as it should be, and with a likely slip.
import { describe, expect, it } from 'vitest'
import type { FilesAction } from './action.ts'
import { facts } from './facts.ts'
import type { FilesFact, FilesFacts } from './facts-schema.ts'
import { dayIn, versionIn } from './names.ts'
import { reduce } from './reduce.ts'
import type { FilesScenario } from './schema.ts'
import { start } from './state.ts'

type Parts = Partial<Omit<FilesScenario, 'name' | 'now'>>

const home = { id: 'home', name: 'Documents', kind: 'device' as const }

function play(parts: Parts, ...actions: FilesAction[]): FilesFacts {
  const scenario: FilesScenario = {
    name: 'Computer',
    now: '2026-11-28T09:00',
    extensions: true,
    places: [home],
    entries: [],
    ...parts,
  }
  let state = start(scenario)
  for (const action of actions) {
    const after = reduce(state, action)
    if (!after) throw new Error(`nobody could ${action.type}`)
    state = after
  }
  return facts(state)
}

function entryIn(facts: FilesFacts, id: string): FilesFact {
  const found = facts.entries.find((entry) => entry.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('files: formats', () => {
  const parts: Parts = {
    features: [{ id: 'layers', label: 'Layers' }, { id: 'quality' }, { id: 'accents' }],
    formats: [
      { id: 'png', label: 'PNG', extension: 'png', from: ['ora', 'jpg'], keeps: ['quality'], weighs: 50 },
      {
        id: 'jpeg',
        label: 'JPEG',
        extension: 'jpg',
        from: ['ora', 'png'],
        keeps: [],
        weighs: 10,
        options: [{ id: 'best', label: 'Best quality', keeps: ['quality'], weighs: 300 }],
      },
      {
        id: 'csv',
        label: 'CSV',
        extension: 'csv',
        from: ['ods'],
        keeps: [],
        weighs: 20,
        editable: false,
        options: [{ id: 'utf8', label: 'UTF-8', keeps: ['accents'] }],
      },
    ],
    entries: [
      { id: 'logo', kind: 'file', name: 'Logo.ora', in: 'home', size: 1000, holds: ['layers', 'quality'] },
      {
        id: 'list',
        kind: 'file',
        name: 'List.ods',
        in: 'home',
        size: 500,
        text: 'Zoé',
        editable: true,
        readOnly: true,
        refuses: 'No program',
        holds: ['accents'],
        texts: { csv: 'ZoÃ©', utf8: 'Zoé' },
      },
    ],
  }

  it('are converted with what they keep and what they weigh, beside the first file', () => {
    const facts = play(parts, { type: 'convert', entries: ['logo'], format: 'jpeg', options: ['best'] })
    expect(entryIn(facts, 'n1')).toMatchObject({
      name: 'Logo.jpg',
      size: 300,
      holds: ['quality'],
      copyOf: 'logo',
      format: 'jpeg',
      options: ['best'],
    })
    expect(entryIn(facts, 'logo')).toMatchObject({ size: 1000, holds: ['layers', 'quality'] })
  })

  it('lose what they do not keep, and say so in the text', () => {
    const wrong = play(parts, { type: 'convert', entries: ['list'], format: 'csv', options: [] })
    expect(entryIn(wrong, 'n1')).toMatchObject({ text: 'ZoÃ©', holds: [], opens: true })
    const right = play(parts, { type: 'convert', entries: ['list'], format: 'csv', options: ['utf8'] })
    expect(entryIn(right, 'n1')).toMatchObject({ text: 'Zoé', holds: ['accents'] })
  })

  it('cannot be what the file does not turn into', () => {
    expect(() => play(parts, { type: 'convert', entries: ['logo', 'list'], format: 'png', options: [] })).toThrow()
    expect(() => play(parts, { type: 'convert', entries: ['logo'], format: 'png', options: ['best'] })).toThrow()
  })

  it('are chosen in a window where something is saved, with a name and a place', () => {
    const saving: Parts = {
      ...parts,
      places: [home, { id: 'stick', name: 'Stick', kind: 'stick', capacity: 10 }],
      drafts: [{ id: 'poster', program: 'Drawing', name: 'Poster', size: 800, formats: ['png', 'jpeg'], to: 'home' }],
    }
    const save = (to: string, name: string): FilesAction => ({ type: 'save', draft: 'poster', name, to, format: 'png' })
    const facts = play(saving, { type: 'open', entry: 'poster' }, save('home', 'Poster v1'))
    expect(facts.drafts).toEqual([{ id: 'poster', saved: ['n1'] }])
    expect(entryIn(facts, 'n1')).toMatchObject({ path: 'Documents/Poster v1.png', place: 'home', copyOf: 'poster' })
    expect(play(saving, { type: 'open', entry: 'poster' }, save('stick', 'Poster')).notice).toBe('no-room')
    expect(play(saving, { type: 'open', entry: 'poster' }, save('home', ' ')).notice).toBe('name-empty')
    expect(() => play(saving, save('home', 'Poster'))).toThrow()
  })
})

describe('files: rights', () => {
  const parts: Parts = {
    me: 'me',
    inherits: true,
    rights: ['none', 'read', 'comment', 'write', 'owner'],
    offers: { links: true, shares: true },
    people: [
      { id: 'me', name: 'Me' },
      { id: 'lou', name: 'Lou' },
      { id: 'ana', name: 'Ana' },
      { id: 'interns', name: 'Interns', members: ['lou'] },
    ],
    entries: [
      { id: 'team', kind: 'folder', name: 'Team', in: 'home', access: { me: 'owner', interns: 'write', ana: 'write' } },
      { id: 'budget', kind: 'file', name: 'Budget.ods', in: 'team', access: { lou: 'read' } },
      { id: 'private', kind: 'file', name: 'Pay.ods', in: 'home', access: { ana: 'owner' } },
      { id: 'plan', kind: 'file', name: 'Plan.odt', in: 'home', access: { me: 'comment' }, text: 'a', editable: true },
    ],
  }
  const inTeam: FilesAction = { type: 'open', entry: 'team' }

  it('add up from persons, groups, folders and links', () => {
    expect(entryIn(play(parts), 'budget').rights).toMatchObject({ lou: 'write', ana: 'write', me: 'owner' })
    const narrowed = play(parts, { type: 'access', entry: 'team', person: 'interns', right: 'none' })
    expect(entryIn(narrowed, 'budget').rights).toMatchObject({ lou: 'read', ana: 'write' })
    const linked = play(parts, inTeam, {
      type: 'link',
      entry: 'budget',
      audience: 'anyone',
      right: 'comment',
      until: '2027-01-01',
    })
    expect(entryIn(linked, 'budget').link).toEqual({ audience: 'anyone', right: 'comment', until: '2027-01-01' })
    const late = play(parts, inTeam, {
      type: 'link',
      entry: 'budget',
      audience: 'anyone',
      right: 'owner',
      until: '2026-01-01',
    })
    expect(entryIn(late, 'budget').rights).toMatchObject({ ana: 'write' })
  })

  it('are those of a thing alone once it is set apart, and are taken away there', () => {
    const apart: FilesAction = { type: 'apart', entry: 'budget', on: true }
    expect(entryIn(play(parts, inTeam, apart), 'budget').access).toEqual({
      me: 'owner',
      lou: 'read',
      ana: 'write',
      interns: 'write',
    })
    const narrowed = play(parts, inTeam, apart, { type: 'access', entry: 'budget', person: 'interns', right: 'none' })
    expect(entryIn(narrowed, 'budget').rights).toMatchObject({ lou: 'read', ana: 'write', me: 'owner' })
    expect(entryIn(narrowed, 'team').rights).toMatchObject({ lou: 'write' })
  })

  it('stop whoever has none, who may ask for one', () => {
    const facts = play(
      parts,
      { type: 'open', entry: 'private' },
      { type: 'request', entry: 'private', person: 'ana', right: 'read' },
    )
    expect(facts).toMatchObject({ opened: [], requests: [{ entry: 'private', person: 'ana', right: 'read' }] })
    const written = play(parts, { type: 'open', entry: 'plan' }, { type: 'write', entry: 'plan', text: 'b' })
    expect(written.notice).toBe('no-right')
    expect(play(parts, { type: 'delete', entries: ['plan'] }).notice).toBe('no-right')
    expect(() => play(parts, { type: 'request', entry: 'private', person: 'ana', right: 'read' })).toThrow()
  })

  it('are listed together', () => {
    expect(play(parts, { type: 'open', entry: 'shares' }).shown).toEqual(['team', 'budget', 'private'])
  })
})

describe('files: programs', () => {
  const parts: Parts = {
    people: [{ id: 'robot', name: 'Robot' }],
    processes: [
      { id: 'player', name: 'Player', holds: ['song'] },
      { id: 'kernel', name: 'System', system: true },
    ],
    openers: [
      { id: 'viewer', name: 'Viewer', opens: ['odt', 'xyz'] },
      { id: 'other', name: 'Other office', opens: ['odt'] },
      { id: 'doctor', name: 'Doctor', opens: [], mends: true },
    ],
    places: [home, { id: 'drive', name: 'Drive', kind: 'stick', warns: 'Errors', formats: true }],
    entries: [
      { id: 'song', kind: 'file', name: 'song.wav', in: 'home', access: { robot: 'none' } },
      {
        id: 'script',
        kind: 'file',
        name: 'script.py',
        in: 'home',
        program: { as: 'robot', reaches: [{ path: 'Documents/song.wav', right: 'read' }] },
      },
      {
        id: 'tool',
        kind: 'file',
        name: 'tool.py',
        in: 'home',
        program: {
          log: 'log',
          tries: [
            { file: 'song', says: 'Done', logs: 'ok' },
            { file: 'odd', says: 'It stopped', fails: true, logs: 'error 12' },
          ],
        },
      },
      { id: 'log', kind: 'file', name: 'tool.log', in: 'home', text: 'start' },
      { id: 'odd', kind: 'file', name: 'été.xyz', in: 'home', refuses: 'Unknown', text: 'words' },
      {
        id: 'thesis',
        kind: 'file',
        name: 'Thesis.odt',
        in: 'drive',
        changed: '2026-01-01T10:00',
        damaged: { mendedBy: ['doctor', 'other'], text: 'All of it' },
      },
    ],
  }
  const running: FilesAction[] = [
    { type: 'open', entry: 'script' },
    { type: 'run', program: 'script' },
  ]

  it('reach what the rights and the other programs leave them', () => {
    expect(play(parts, ...running)).toMatchObject({ notice: 'failed' })
    const facts = play(
      parts,
      { type: 'open', entry: 'processes' },
      { type: 'end', process: 'kernel' },
      { type: 'end', process: 'player' },
      { type: 'open', entry: 'home' },
      { type: 'access', entry: 'song', person: 'robot', right: 'read' },
      ...running,
    )
    expect(facts.programs[0]).toMatchObject({ id: 'script', runs: 1, works: true, succeeded: true })
    expect(facts.processes).toEqual([
      { id: 'player', running: false },
      { id: 'kernel', running: true },
    ])
    expect(play(parts, { type: 'rename', entry: 'song', name: 'a.wav' }).notice).toBe('in-use')
  })

  it('are given files, and write what happened in their log', () => {
    const open: FilesAction = { type: 'open', entry: 'tool' }
    const facts = play(parts, open, { type: 'run', program: 'tool', file: 'odd' })
    expect(facts.programs[1]).toMatchObject({ tried: ['odd'], succeeded: false })
    expect(entryIn(facts, 'log').text).toBe('start\nerror 12')
    expect(() => play(parts, open, { type: 'run', program: 'tool' })).toThrow()
    expect(() => play(parts, open, { type: 'run', program: 'tool', file: 'log' })).toThrow()
  })

  it('open what the usual one does not', () => {
    const facts = play(parts, { type: 'open-with', entry: 'odd', opener: 'viewer' })
    expect(facts).toMatchObject({ reading: 'odd', openedWith: [{ entry: 'odd', opener: 'viewer', worked: true }] })
    expect(play(parts, { type: 'open-with', entry: 'odd', opener: 'other' }).notice).toBe('opener-refuses')
  })

  it('mend a copy and leave the original alone', () => {
    const facts = play(
      parts,
      { type: 'open', entry: 'drive' },
      { type: 'copy', entries: ['thesis'], to: 'home' },
      { type: 'open', entry: 'home' },
      { type: 'mend', entry: 'n1', opener: 'doctor' },
    )
    expect(entryIn(facts, 'n1')).toMatchObject({ text: 'All of it', opens: true, treated: true })
    expect(entryIn(facts, 'thesis')).toMatchObject({ damaged: true, treated: false, changed: '2026-01-01T10:00' })
    const formatted = play(parts, { type: 'open', entry: 'drive' }, { type: 'format', place: 'drive' })
    expect(formatted.formatted).toEqual(['drive'])
    expect(formatted.entries.some(({ id }) => id === 'thesis')).toBe(false)
  })
})

describe('files: pictures of the screen', () => {
  const parts: Parts = {
    places: [home],
    desktop: {
      width: 400,
      height: 300,
      to: 'home',
      name: 'Capture',
      windows: [
        { id: 'error', title: 'Error', text: 'Error 12', x: 20, y: 20, width: 160, height: 80 },
        { id: 'chat', title: 'Chat', text: 'Private', x: 220, y: 20, width: 160, height: 200 },
      ],
    },
  }
  const desk: FilesAction = { type: 'open', entry: 'desktop' }

  it('show what is in the part that was taken', () => {
    const part = play(parts, desk, { type: 'capture', x: 15, y: 22, width: 170, height: 80 })
    expect(entryIn(part, 'n1')).toMatchObject({ name: 'Capture.png', whole: ['error'], seen: ['error'] })
    const all = play(parts, desk, { type: 'capture', x: 0, y: 0, width: 400, height: 300 })
    expect(entryIn(all, 'n1')).toMatchObject({ seen: ['error', 'chat'] })
    expect(() => play(parts, { type: 'capture', x: 0, y: 0, width: 400, height: 300 })).toThrow()
    expect(() => play(parts, desk, { type: 'capture', x: 300, y: 0, width: 400, height: 300 })).toThrow()
  })
})

describe('files: searches, decisions, places that are full or fixed', () => {
  const parts: Parts = {
    offers: { savedSearches: true },
    places: [
      { ...home, capacity: 100 },
      { id: 'backup', name: 'Backup', kind: 'shared', readOnly: true },
    ],
    entries: [
      { id: 'trip', kind: 'folder', name: 'Trip', in: 'home' },
      { id: 'sea', kind: 'file', name: 'Sea.jpg', in: 'trip', size: 60, sync: 'both', tags: ['sea'] },
      { id: 'sky', kind: 'file', name: 'Sky.jpg', in: 'home', size: 40, sync: 'online', tags: ['sea'] },
      {
        id: 'note',
        kind: 'file',
        name: '20260302_note_v02.txt',
        in: 'home',
        size: 10,
        text: 'a',
        editable: true,
        properties: [
          {
            id: 'what',
            label: 'Decision',
            value: '',
            choices: [
              { id: 'keep', label: 'Keep' },
              { id: 'bin', label: 'Delete' },
            ],
          },
        ],
      },
      { id: 'old', kind: 'file', name: 'Old.txt', in: 'backup', size: 5 },
    ],
  }

  it('find by folder and size, and keep the search', () => {
    const search = { words: 'jpg', in: 'trip', most: 80 }
    const facts = play(parts, { type: 'search', search }, { type: 'save-search', name: 'Sea' })
    expect(facts.searches).toEqual([{ id: 'n1', name: 'Sea', found: ['sea'] }])
    const again = play(
      parts,
      { type: 'search', search },
      { type: 'save-search', name: 'Sea' },
      { type: 'search', search: {} },
      { type: 'open', entry: 'n1' },
    )
    expect(again.shown).toEqual(['sea'])
    expect(() => play(parts, { type: 'save-search', name: 'Sea' })).toThrow()
  })

  it('take one of the choices of a property', () => {
    const decide = (value: string): FilesAction => ({ type: 'property', entry: 'note', property: 'what', value })
    expect(entryIn(play(parts, decide('keep')), 'note').properties).toEqual({ what: 'keep' })
    expect(() => play(parts, decide('lose'))).toThrow()
  })

  it('read the day and the version of a name, and how deep it lies', () => {
    expect(entryIn(play(parts), 'note')).toMatchObject({ nameDay: '2026-03-02', nameVersion: '2', depth: 0 })
    expect(entryIn(play(parts), 'sea').depth).toBe(1)
    expect(['report 2026-13-01.txt', 'plan-2026-11-28.odt', 'v3.odt', 'nov3.odt'].map(dayIn)).toEqual([
      '',
      '2026-11-28',
      '',
      '',
    ])
    expect(['v3.odt', 'nov3.odt', 'plan V1.2.odt'].map(versionIn)).toEqual(['3', '', '1.2'])
  })

  it('know what is online only, and what no longer fits', () => {
    // 70 of 100 are taken.
    const kept = play(parts, { type: 'offline', entry: 'sky', on: true })
    expect(kept).toMatchObject({ notice: 'no-room' })
    const freed = play(
      parts,
      { type: 'open', entry: 'trip' },
      { type: 'offline', entry: 'sea', on: false },
      { type: 'open', entry: 'home' },
      { type: 'offline', entry: 'sky', on: true },
    )
    expect(entryIn(freed, 'sky').sync).toBe('both')
    const full = {
      ...parts,
      places: [{ ...home, capacity: 70 }],
      entries: parts.entries?.filter(({ id }) => id !== 'old') ?? [],
    }
    const write: FilesAction[] = [
      { type: 'open', entry: 'note' },
      { type: 'write', entry: 'note', text: 'ab' },
    ]
    expect(play(full, ...write).notice).toBe('no-room')
    expect(play(parts, ...write).notice).toBe('saved')
  })

  it('leave a place that is fixed as it is', () => {
    const there: FilesAction = { type: 'open', entry: 'backup' }
    expect(play(parts, there, { type: 'delete', entries: ['old'] }).notice).toBe('read-only')
    expect(play(parts, { type: 'move', entries: ['note'], to: 'backup' }).notice).toBe('read-only')
    expect(entryIn(play(parts, there, { type: 'copy', entries: ['old'], to: 'home' }), 'n1').in).toBe('home')
  })
})
