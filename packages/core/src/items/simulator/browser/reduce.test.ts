import { describe, expect, it } from 'vitest'
import type { BrowserAction } from './actions.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import type { BrowserScenario } from './schema.ts'
import { search } from './search.ts'
import { start } from './state.ts'

const scenario: BrowserScenario = {
  today: '2026-11-28',
  tabs: ['home'],
  search: 'Finder',
  pages: [
    {
      id: 'home',
      address: 'https://club.example/',
      title: 'Chess club',
      blocks: [
        { type: 'link', id: 'to-form', text: 'Join', page: 'form' },
        { type: 'file', id: 'rules', name: 'rules.pdf', size: '40 kB' },
      ],
      copies: [{ id: 'old', date: '2020-01-01', blocks: [{ type: 'text', text: 'Founded' }] }],
    },
    {
      id: 'form',
      address: 'https://club.example/join',
      title: 'Join the club',
      date: '2026-11-01',
      prompts: [
        {
          id: 'cookies',
          from: 'page',
          title: 'Cookies',
          text: 'May we?',
          purposes: [
            { id: 'needed', label: 'Needed', on: true, fixed: true },
            { id: 'adverts', label: 'Adverts', on: true },
          ],
          answers: [
            { id: 'all', label: 'All', purposes: 'all' },
            { id: 'save', label: 'Save' },
          ],
        },
      ],
      blocks: [
        { type: 'field', id: 'name', label: 'Name', kind: 'text' },
        { type: 'button', id: 'send', label: 'Send', needs: ['name'], page: 'home' },
      ],
    },
    { id: 'paper', address: 'https://files.example/a.pdf', title: 'Échecs', fileType: 'pdf', blocks: [] },
  ],
}

const toForm: BrowserAction = { type: 'follow', link: 'to-form' }
const refuse: BrowserAction = { type: 'answer', prompt: 'cookies', answer: 'save' }

function after(...actions: BrowserAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

describe('a browser', () => {
  it.each<[string, BrowserAction[], Partial<ReturnType<typeof facts>>]>([
    ['goes to an address', [{ type: 'go', to: 'club.example/join' }], { page: 'form', host: 'club.example' }],
    ['goes back', [toForm, { type: 'back' }], { page: 'home', opened: ['home', 'form', 'home'] }],
    ['keeps what was refused', [toForm, refuse], { answers: { cookies: 'save' }, allowed: ['needed'] }],
    [
      'sends what was filled in',
      [toForm, refuse, { type: 'fill', field: 'name', value: 'Maya' }, { type: 'press', button: 'send' }],
      { page: 'home', pressed: { send: 1 }, sent: { send: { name: 'Maya' } } },
    ],
    ['sends nothing while something is missing', [toForm, refuse, { type: 'press', button: 'send' }], { pressed: {} }],
    ['downloads', [{ type: 'download', file: 'rules' }], { downloads: [{ id: 'rules', name: 'rules.pdf' }] }],
    ['shows an archive copy', [{ type: 'copy', copy: 'old' }], { copies: ['old'] }],
    [
      'opens and closes tabs',
      [
        { type: 'follow', link: 'to-form', inTab: true },
        { type: 'close-tab', tab: 't1' },
      ],
      { page: 'form', tabs: [{ id: 'n1', page: 'form', private: false }] },
    ],
    [
      'keeps bookmarks in folders',
      [
        { type: 'add-folder', name: 'Club' },
        { type: 'bookmark', folder: 'n1' },
      ],
      { bookmarks: [{ id: 'n2', title: 'Chess club', page: 'home', folder: 'n1' }] },
    ],
  ])('%s', (_says, actions, expected) => {
    const state = after(...actions)
    expect(state && facts(state)).toMatchObject(expected)
  })

  it.each<[string, BrowserAction[]]>([
    ['a link of another page', [{ type: 'follow', link: 'nowhere' }]],
    ['a page that nothing leads to', [{ type: 'open', page: 'paper' }]],
    ['a field behind a question', [toForm, { type: 'fill', field: 'name', value: 'Maya' }]],
    ['a way back from the beginning', [{ type: 'back' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })

  it.each<[string, string[]]>([
    ['club', ['home', 'form']],
    ['"join the club"', ['form']],
    ['club -join', []],
    ['echecs filetype:pdf', ['paper']],
    ['site:files.example', ['paper']],
  ])('finds %s', (words, expected) => {
    expect(search(scenario, { words, since: '', kind: '' }).map(({ id }) => id)).toEqual(expected)
  })
})

const shop: BrowserScenario = {
  today: '2026-11-28',
  clock: '2026-03-01',
  tabs: ['join'],
  vault: { known: ['Rex'] },
  commands: true,
  pages: [
    {
      id: 'join',
      address: 'https://shop.example/join',
      title: 'Join',
      blocks: [
        { type: 'field', id: 'user', label: 'Name', kind: 'text' },
        { type: 'field', id: 'password', label: 'Password', kind: 'hidden' },
        { type: 'button', id: 'register', label: 'Join', needs: ['user', 'password'], account: 'register' },
        { type: 'button', id: 'enter', label: 'Enter', needs: ['user', 'password'], account: 'sign-in' },
      ],
    },
    {
      id: 'twin',
      address: 'https://sh0p.example/join',
      title: 'Join',
      blocks: [{ type: 'field', id: 'twin-password', label: 'Password', kind: 'hidden' }],
    },
    { id: 'young', address: 'https://young.example/', title: 'Young', blocks: [] },
    { id: 'old', address: 'https://old.example/', title: 'Old', blocks: [] },
    { id: 'caught', address: 'https://caught.example/', title: 'Caught', blocks: [] },
    {
      id: 'portal',
      address: 'http://portal.example/',
      title: 'Portal',
      blocks: [
        { type: 'button', id: 'accept', label: 'Accept' },
        { type: 'command', id: 'line', text: 'sh ok' },
        { type: 'file', id: 'program', name: 'a.exe', size: '1 MB' },
        { type: 'file', id: 'letter', name: 'a.pdf', size: '1 MB', page: 'twin' },
      ],
    },
  ],
  sites: [
    { host: 'young.example', certificate: { ...certificate('young.example'), from: '2026-06-01' } },
    { host: 'old.example', certificate: { ...certificate('old.example'), until: '2026-02-01' } },
    {
      host: 'caught.example',
      certificate: certificate('caught.example'),
      portal: { button: 'accept', certificate: { ...certificate('portal.example'), state: 'other-name' } },
    },
  ],
}

function certificate(name: string) {
  return { state: 'valid' as const, names: [name], issuer: 'Seal', until: '2027-01-01' }
}

const passphrase: BrowserAction = { type: 'set-passphrase', value: 'slow giraffe under ten lanterns' }
const account: BrowserAction[] = [
  passphrase,
  { type: 'fill', field: 'user', value: 'maya' },
  { type: 'generate', field: 'password', length: 14, symbols: true },
  { type: 'press', button: 'register' },
]

function inShop(...actions: BrowserAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(shop))
}

describe('a vault', () => {
  it.each<[string, BrowserAction[], Partial<ReturnType<typeof facts>>]>([
    [
      'keeps what it made, and what the site knows',
      [...account, { type: 'keep' }],
      {
        vault: {
          passphrase: { length: 31, strength: 'strong' },
          entries: [{ id: 'n2', host: 'shop.example', user: 'maya', length: 14, generated: true, works: true }],
        },
      },
    ],
    [
      'fills in a page of the same site',
      [...account, { type: 'keep' }, { type: 'fill-in', entry: 'n2' }, { type: 'press', button: 'enter' }],
      { signedIn: ['shop.example'], pressed: { register: 1, enter: 1 } },
    ],
    [
      'lets nobody in with another password',
      [...account, { type: 'fill', field: 'password', value: 'guess' }, { type: 'press', button: 'enter' }],
      { signedIn: [], pressed: { register: 1 } },
    ],
    [
      'lets a password be pasted anywhere',
      [
        ...account,
        { type: 'keep' },
        { type: 'copy-password', entry: 'n2' },
        { type: 'go', to: 'sh0p.example/join' },
        { type: 'paste', field: 'twin-password' },
      ],
      { page: 'twin' },
    ],
    ['takes no short passphrase', [{ type: 'set-passphrase', value: 'abc' }], { signedIn: [] }],
  ])('%s', (_says, actions, expected) => {
    const state = inShop(...actions)
    expect(state && facts(state)).toMatchObject(expected)
  })

  it.each<[string, string]>([
    ['slow giraffe under ten lanterns', 'strong'],
    ['k7#Vd2-mLq9!tRzW', 'strong'],
    ['my dog Rex barks every night', 'weak'],
    ['my dog R3x barks every night', 'weak'],
    ['motdepasse motdepasse 12', 'weak'],
    ['Short but odd!', 'weak'],
  ])('holds the passphrase “%s” for %s', (value, strength) => {
    const state = inShop({ type: 'set-passphrase', value })
    expect(state && facts(state).vault.passphrase.strength).toBe(strength)
  })

  it.each<[string, BrowserAction[]]>([
    [
      'offers nothing to another site',
      [
        { type: 'go', to: 'sh0p.example/join' },
        { type: 'fill-in', entry: 'n2' },
      ],
    ],
    ['makes nothing on a page without a password', [{ type: 'go', to: 'portal.example' }, ...account.slice(2, 3)]],
    ['keeps nothing twice', [{ type: 'keep' }]],
  ])('%s', (_says, actions) => {
    expect(inShop(...account, { type: 'keep' }, ...actions)).toBe(null)
  })

  it('does nothing before it has a passphrase', () => {
    expect(inShop(...account.slice(2, 3))).toBe(null)
  })
})

describe('a warning', () => {
  it.each<[string, BrowserAction[], Partial<ReturnType<typeof facts>>]>([
    [
      'goes when the clock is right',
      [{ type: 'go', to: 'young.example' }, { type: 'set-clock' }],
      { clock: '2026-11-28', opened: ['join', 'young'] },
    ],
    [
      'stays for what has expired',
      [{ type: 'go', to: 'old.example' }, { type: 'set-clock' }],
      { opened: ['join'], accepted: [] },
    ],
    [
      'goes for whoever goes on anyway',
      [{ type: 'go', to: 'old.example' }, { type: 'proceed' }],
      { opened: ['join', 'old'], accepted: ['old.example'] },
    ],
    [
      'is left',
      [{ type: 'go', to: 'old.example' }, { type: 'leave' }],
      { page: '', tabs: [{ id: 't1', page: '', private: false }] },
    ],
    [
      'goes once the portal has its answer',
      [
        { type: 'go', to: 'caught.example' },
        { type: 'go', to: 'portal.example' },
        { type: 'press', button: 'accept' },
        { type: 'go', to: 'caught.example' },
      ],
      { opened: ['join', 'portal', 'caught'] },
    ],
  ])('%s', (_says, actions, expected) => {
    const state = inShop(...actions)
    expect(state && facts(state)).toMatchObject(expected)
  })

  it.each<[string, BrowserAction[]]>([
    ['is not gone on from where there is none', [{ type: 'proceed' }]],
    ['is not left where there is none', [{ type: 'leave' }]],
  ])('%s', (_says, actions) => {
    expect(inShop(...actions)).toBe(null)
  })
})

describe('what acts on the device', () => {
  it('is told: commands that were run, files that were opened', () => {
    const state = inShop(
      { type: 'go', to: 'portal.example' },
      { type: 'copy-text', block: 'line' },
      { type: 'run', command: ' sh ok ' },
      { type: 'download', file: 'program' },
      { type: 'open-download', file: 'program' },
      { type: 'download', file: 'letter' },
      { type: 'open-download', file: 'letter' },
    )
    expect(state && facts(state)).toMatchObject({
      commands: ['sh ok'],
      openedFiles: ['program', 'letter'],
      page: 'twin',
    })
  })

  it('is no file that was not fetched, and no command where none can be typed', () => {
    expect(inShop({ type: 'open-download', file: 'program' })).toBe(null)
    expect(after({ type: 'run', command: 'sh' })).toBe(null)
  })
})
