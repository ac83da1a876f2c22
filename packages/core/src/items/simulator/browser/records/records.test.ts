import { describe, expect, it } from 'vitest'
import type { BrowserAction } from '../actions.ts'
import { browser } from '../index.ts'
import type { BrowserScenario } from '../schema.ts'

const choice = (id: string, ...options: string[]) => ({
  id,
  label: id,
  kind: 'choice' as const,
  options: options.map((option) => ({ id: option, label: option })),
})

/** A page for each of the things that records can be. */
const scenario: BrowserScenario = {
  today: '2026-11-28',
  tabs: ['board', 'forum', 'blog', 'wiki', 'base', 'shop'],
  marks: [{ id: 'false', label: 'Suspicious' }],
  pages: [
    {
      id: 'board',
      address: 'https://team.example/board',
      title: 'Fair',
      blocks: [
        {
          type: 'records',
          id: 'cards',
          title: 'Tasks',
          as: 'board',
          columns: 'state',
          may: ['add', 'edit-own', 'reply'],
          fields: [
            { id: 'what', label: 'Task', kind: 'text', needed: true },
            { ...choice('who', 'maya', 'lior'), needed: true },
            { id: 'due', label: 'Due', kind: 'day', needed: true },
            choice('state', 'todo', 'doing', 'done'),
          ],
          records: [
            { id: 'stall', own: true, values: { what: 'Stall', who: 'maya', due: '2026-12-01', state: 'todo' } },
            { id: 'posters', values: { what: 'Posters', who: 'lior', due: '2026-11-30', state: 'doing' } },
          ],
        },
      ],
    },
    {
      id: 'forum',
      address: 'https://forum.example/',
      title: 'Bikes',
      blocks: [
        {
          type: 'records',
          id: 'threads',
          title: 'Threads',
          as: 'list',
          search: 'words',
          may: ['add', 'reply'],
          fields: [
            { id: 'title', label: 'Title', kind: 'text', needed: true },
            { ...choice('section', 'brakes', 'wheels'), needed: true, facet: true },
            { id: 'text', label: 'Question', kind: 'long', needed: true, inside: true },
          ],
          records: [
            {
              id: 'squeal',
              values: { title: 'Squealing brakes', section: 'brakes', text: 'It squeals in the rain.' },
              replies: [{ id: 'pads', author: 'Ada', date: '3 May', text: 'Rub the pads with sandpaper.' }],
            },
            { id: 'spokes', values: { title: 'Loose spokes', section: 'wheels', text: 'How tight?' } },
          ],
        },
      ],
    },
    {
      id: 'blog',
      address: 'https://club.example/admin',
      title: 'Back office',
      blocks: [
        {
          type: 'records',
          id: 'articles',
          title: 'Articles',
          as: 'list',
          may: ['add', 'edit', 'preview', 'moderate', 'remove'],
          fields: [
            { id: 'title', label: 'Title', kind: 'text', needed: true },
            { id: 'text', label: 'Text', kind: 'long', inside: true },
            choice('state', 'draft', 'online'),
          ],
          records: [
            {
              id: 'trip',
              values: { title: 'Trip', text: '##Hours', state: 'draft' },
              replies: [
                { id: 'kind', author: 'Ada', date: '3 May', text: 'Lovely!', waiting: true },
                { id: 'spam', author: 'X', date: '3 May', text: 'Cheap watches', waiting: true },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'wiki',
      address: 'https://wiki.example/otter',
      title: 'Otter',
      blocks: [
        {
          type: 'records',
          id: 'articles-of-wiki',
          open: 'otter',
          title: 'Pages',
          as: 'list',
          may: ['edit', 'restore', 'reply'],
          fields: [
            { id: 'name', label: 'Name', kind: 'text', fixed: true },
            { id: 'text', label: 'Text', kind: 'long' },
          ],
          records: [
            {
              id: 'otter',
              values: { name: 'Otter', text: 'Otters are robots.' },
              versions: [{ id: 'good', author: 'Ada', date: '1 May', values: { text: 'Otters swim.' } }],
            },
          ],
        },
      ],
    },
    {
      id: 'base',
      address: 'https://papers.example/',
      title: 'Papers',
      blocks: [
        {
          type: 'records',
          id: 'papers',
          title: 'Papers',
          as: 'table',
          search: 'boolean',
          alertOver: 4,
          may: ['sort'],
          fields: [
            { id: 'title', label: 'Titre', kind: 'text' },
            { id: 'subject', label: 'Sujet', kind: 'text' },
            { id: 'year', label: 'Year', kind: 'number', facet: true },
            { id: 'day', label: 'Day', kind: 'day' },
            { ...choice('language', 'fr', 'en'), facet: true },
            { id: 'free', label: 'Free', kind: 'tick', facet: true },
          ],
          records: [
            paper('a', 'Sleep of teenagers', 'sleep; screens', 2020, '2026-11-02', 'en', true),
            paper('b', 'Écrans et sommeil', 'sommeil', 2018, '2026-11-02', 'fr', false),
            paper('c', 'Sleeping mice', 'mice', 2021, '2026-11-09', 'en', true),
            paper('d', 'Screens at school', 'school', 2022, '2026-11-16', 'en', false),
          ],
        },
      ],
    },
    {
      id: 'shop',
      address: 'https://market.example/',
      title: 'Lamps',
      blocks: [
        {
          type: 'records',
          id: 'offers',
          title: 'Lamps',
          as: 'list',
          markable: true,
          may: ['sort'],
          fields: [
            { id: 'name', label: 'Name', kind: 'text' },
            { id: 'price', label: 'Price', kind: 'number' },
          ],
          records: [
            {
              id: 'cheap',
              values: { name: 'Glow', price: 9 },
              replies: [{ id: 'bought', author: 'Bo', date: '3 May', text: 'Best ever' }],
            },
            { id: 'paid', sponsored: true, values: { name: 'Beam', price: 30 } },
          ],
        },
      ],
    },
  ],
}

function paper(id: string, title: string, subject: string, year: number, day: string, language: string, free: boolean) {
  return { id, values: { title, subject, year, day, language, free } }
}

const tabs = { board: 't1', forum: 't2', blog: 't3', wiki: 't4', base: 't5', shop: 't6' }

function on(tab: keyof typeof tabs, ...actions: BrowserAction[]) {
  const all: BrowserAction[] = [{ type: 'show-tab', tab: tabs[tab] }, ...actions]
  const state = all.reduce<ReturnType<typeof browser.reduce>>(
    (before, action) => before && browser.reduce(before, action),
    browser.start(scenario, 'en'),
  )
  return state && browser.facts(state)
}

const newCard = { what: 'Cakes', who: 'lior', due: '2026-12-02', state: 'todo' }

describe('records of a page', () => {
  it('are sound, and a board without columns is not', () => {
    expect(browser.problems(scenario)).toEqual([])
    const [first] = scenario.pages
    const blocks = first?.blocks.map((block) => (block.type === 'records' ? { ...block, columns: 'what' } : block))
    const broken = { ...scenario, pages: [{ ...first, blocks }, ...scenario.pages.slice(1)] } as BrowserScenario
    expect(browser.problems(broken).map(({ message }) => message)).toEqual([
      'the columns of a board are the options of a choice',
    ])
  })

  it.each<[string, keyof typeof tabs, BrowserAction[], object]>([
    [
      'a card of one’s own changes its column and has a note',
      'board',
      [
        { type: 'edit-record', records: 'cards', record: 'stall', values: { state: 'done' } },
        { type: 'reply', records: 'cards', record: 'stall', text: ' Keys are with Ada. ' },
      ],
      {
        cards: {
          all: [
            {
              id: 'stall',
              changed: true,
              values: { state: 'done' },
              replies: [{ id: 'n3', made: true, text: 'Keys are with Ada.', shown: true }],
            },
            { id: 'posters', changed: false },
          ],
        },
      },
    ],
    [
      'a card is made with all it needs',
      'board',
      [{ type: 'add-record', records: 'cards', values: newCard }],
      { cards: { count: 3, all: [{}, {}, { id: 'n2', made: true, values: newCard }] } },
    ],
    [
      'a card without an owner is not made',
      'board',
      [{ type: 'add-record', records: 'cards', values: { ...newCard, who: '' } }],
      { cards: { count: 2 } },
    ],
    [
      'a thread is found and read, another is begun',
      'forum',
      [
        { type: 'look-for', records: 'threads', words: 'brakes rain' },
        { type: 'open-record', records: 'threads', record: 'squeal' },
        { type: 'close-record', records: 'threads' },
        {
          type: 'add-record',
          records: 'threads',
          values: { title: 'Bent wheel', section: 'wheels', text: 'A 26 inch wheel, bent after a kerb.' },
        },
      ],
      {
        threads: { searches: [{ words: 'brakes rain', count: 1 }], opened: ['squeal'], all: [{}, {}, { made: true }] },
      },
    ],
    [
      'answers are looked through too',
      'forum',
      [{ type: 'look-for', records: 'threads', words: 'sandpaper' }],
      { threads: { found: ['squeal'] } },
    ],
    [
      'an article is looked at, mended and put online; one comment is let in',
      'blog',
      [
        { type: 'preview', records: 'articles', record: 'trip' },
        { type: 'edit-record', records: 'articles', record: 'trip', values: { text: '## Hours', state: 'online' } },
        { type: 'moderate', records: 'articles', record: 'trip', reply: 'kind', shown: true },
      ],
      {
        articles: {
          previewed: ['trip'],
          all: [
            {
              values: { text: '## Hours', state: 'online' },
              replies: [
                { id: 'kind', shown: true },
                { id: 'spam', shown: false },
              ],
            },
          ],
        },
      },
    ],
    [
      'an article is thrown away',
      'blog',
      [{ type: 'remove-record', records: 'articles', record: 'trip' }],
      { articles: { count: 0, removed: ['trip'] } },
    ],
    [
      'a wiki page goes back to a version',
      'wiki',
      [{ type: 'restore', records: 'articles-of-wiki', record: 'otter', version: 'good' }],
      {
        'articles-of-wiki': {
          all: [{ values: { name: 'Otter', text: 'Otters swim.' }, restored: ['good'] }],
          opened: ['otter'],
        },
      },
    ],
    [
      'a table is sorted downwards',
      'base',
      [{ type: 'sort-records', records: 'papers', field: 'year', down: true }],
      { papers: { found: ['d', 'c', 'a', 'b'], sorted: 'year' } },
    ],
    [
      'a catalogue is narrowed by several criteria',
      'base',
      [
        {
          type: 'look-for',
          records: 'papers',
          words: '',
          narrowed: [
            { field: 'year', from: '2019', to: '2021' },
            { field: 'language', in: ['en'] },
            { field: 'free', in: ['yes'] },
          ],
        },
      ],
      { papers: { found: ['a', 'c'], count: 2 } },
    ],
    [
      'an alert says how many messages it brings',
      'base',
      [
        { type: 'look-for', records: 'papers', words: 'sleep* OR sommeil' },
        { type: 'alert', records: 'papers', often: 'each' },
        { type: 'look-for', records: 'papers', words: 'mice' },
      ],
      { papers: { alerts: [{ often: 'each', perWeek: 0.8, found: ['a', 'b', 'c'] }], found: ['c'] } },
    ],
    [
      'what is paid for comes first, whatever the order',
      'shop',
      [{ type: 'sort-records', records: 'offers', field: 'price' }],
      { offers: { found: ['paid', 'cheap'] } },
    ],
  ])('%s', (_says, tab, actions, expected) => {
    expect(on(tab, ...actions)?.records).toMatchObject(expected)
  })

  it('and what is said below them can be marked', () => {
    const marked = on(
      'shop',
      { type: 'mark', what: 'paid', as: 'false' },
      { type: 'mark', what: 'bought', as: 'false' },
    )
    expect(marked?.marks).toEqual({ paid: 'false', bought: 'false' })
    expect(on('board', { type: 'mark', what: 'stall', as: 'false' })).toBe(null)
  })

  it.each<[string, keyof typeof tabs, BrowserAction]>([
    ['the card of somebody else', 'board', { type: 'edit-record', records: 'cards', record: 'posters', values: {} }],
    [
      'an option that does not exist',
      'board',
      { type: 'edit-record', records: 'cards', record: 'stall', values: { state: 'lost' } },
    ],
    ['a list of another page', 'board', { type: 'open-record', records: 'threads', record: 'squeal' }],
    ['sorting where nothing is sorted', 'board', { type: 'sort-records', records: 'cards', field: 'due' }],
    [
      'a name that is fixed',
      'wiki',
      { type: 'edit-record', records: 'articles-of-wiki', record: 'otter', values: { name: 'Robot' } },
    ],
    ['an alert where none is offered', 'forum', { type: 'alert', records: 'threads', often: 'day' }],
  ])('do not take %s', (_says, tab, action) => {
    expect(on(tab, action)).toBe(null)
  })

  it.each<[string, string[]]>([
    ['sleep', ['a']],
    ['sleep*', ['a', 'c']],
    ['sleep* NOT mice', ['a']],
    ['sleep* SAUF mice', ['a']],
    ['(sleep OR sommeil) AND (screens OR ecrans)', ['a', 'b']],
    ['sommeil OU school', ['b', 'd']],
    ['titre:screens', ['d']],
    ['sujet:(sleep OR mice)', ['a', 'c']],
    ['"of teenagers"', ['a']],
    ['-sleep screens', ['d']],
    ['(screens', ['a', 'd']],
    ['', ['a', 'b', 'c', 'd']],
  ])('are found by %s', (words, found) => {
    expect(on('base', { type: 'look-for', records: 'papers', words })?.records['papers']?.found).toEqual(found)
  })
})
