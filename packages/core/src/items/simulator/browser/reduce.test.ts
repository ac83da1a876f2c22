import { describe, expect, it } from 'vitest'
import { facts, reduce, start } from './reduce.ts'
import type { BrowserAction, BrowserScenario } from './schema.ts'
import { search } from './search.ts'

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
      { page: 'form', tabs: [{ id: 'n1', page: 'form' }] },
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
