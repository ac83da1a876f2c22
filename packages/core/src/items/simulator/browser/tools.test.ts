import { describe, expect, it } from 'vitest'
import type { BrowserAction } from './actions.ts'
import { browser, comesOut, shownBlocks } from './index.ts'
import type { BrowserScenario } from './schema.ts'

const certificate = { state: 'valid' as const, names: ['a.example'], issuer: 'Seal', until: '2027-01-01' }
const text = (words: string) => ({ type: 'text' as const, text: words })

const scenario: BrowserScenario = {
  today: '2026-11-28',
  tabs: ['home'],
  search: 'Finder',
  tools: ['data', 'private', 'share', 'inspection', 'repair', 'pictures'],
  marks: [
    { id: 'vague', label: 'Too vague' },
    { id: 'fair', label: 'Fair' },
  ],
  keyboard: { capitals: true, layout: 'qwerty', printed: 'azerty' },
  folders: [
    { id: 'food', name: 'Food' },
    { id: 'sweet', name: 'Sweet', in: 'food' },
  ],
  extensions: [
    { id: 'dark', name: 'Dark pages', by: 'Night' },
    { id: 'words', name: 'Words', by: 'Two tongues', absent: true, access: ['the page'] },
  ],
  reader: { themes: [{ id: 'town', name: 'Town' }] },
  feeds: [
    {
      id: 'paper',
      title: 'Paper',
      side: 'Press',
      address: 'https://paper.example/feed',
      entries: [
        { id: 'p1', title: 'New tram', date: '2026-11-01', page: 'home', story: 'tram' },
        { id: 'p2', title: 'Horoscope', date: '2026-11-02', page: 'home' },
      ],
    },
    {
      id: 'hall',
      title: 'Town hall',
      side: 'Town',
      subscribed: true,
      entries: [{ id: 'h1', title: 'The tram opens', date: '2026-11-01', page: 'home', story: 'tram' }],
    },
  ],
  pages: [
    {
      id: 'home',
      address: 'https://a.example/',
      title: 'Home',
      language: 'en',
      blocks: [
        { type: 'site-search', label: 'Search' },
        { type: 'text', id: 'clause', text: 'We may share with partners.', markable: true },
        { type: 'field', id: 'to', label: 'To', kind: 'text', value: 'Maya' },
        { type: 'field', id: 'room', label: 'Share', kind: 'choice', options: [window('all'), window('slides')] },
        { ...text('Your whole screen is seen.'), shownWhen: { field: 'room', is: ['all'] } },
        { ...text('All is upside down.'), shownWhen: [{ extension: 'dark', on: true }] },
        { ...text('Old picture.'), shownWhen: { cache: 'a.example', kept: true } },
        { ...text('Hello again.'), shownWhen: { session: 'a.example', open: true } },
        {
          ...text('The page may use the camera.'),
          shownWhen: { site: 'a.example', permission: 'camera', is: 'allow' },
        },
        { type: 'picture', id: 'flood', shows: 'A flooded street', width: 900, motif: 'street' },
        {
          type: 'video',
          id: 'clip',
          title: 'Clip',
          moments: [{ id: 'm1', at: '0:01', shows: 'A square' }],
          details: [{ label: 'Tool', value: 'VideoMaker' }],
        },
        {
          type: 'map',
          id: 'map',
          title: 'Town',
          places: [
            { id: 'square', label: 'Square', x: 10, y: 10, shows: 'A fountain' },
            { id: 'bridge', label: 'Bridge', x: 50, y: 60 },
          ],
        },
        {
          type: 'loads',
          id: 'loads',
          title: 'Files',
          speed: 100,
          files: [{ id: 'hero', name: 'hero.png', ways: [way('full', 2400), way('webp', 180)] }],
        },
        { type: 'install', extension: 'words' },
      ],
    },
    {
      id: 'news',
      address: 'https://b.example/2019/flood',
      title: 'Flood of 2019',
      date: '2019-06-01',
      language: 'fr',
      blocks: [{ type: 'picture', id: 'first', shows: 'A flooded street in Lugo', width: 3000, motif: 'street' }],
    },
    { id: 'fees', address: 'https://a.example/fees', title: 'Fees', blocks: [text('The card costs 12.')] },
    { id: 'api', address: 'https://a.example/api?town=lugo&page=2', title: 'api', unlisted: true, blocks: [] },
    {
      id: 'refused',
      address: 'https://a.example/api',
      title: '400',
      unlisted: true,
      otherwise: true,
      blocks: [{ type: 'lines', text: '{ "error": "town is missing" }' }],
    },
  ],
  sites: [
    {
      host: 'a.example',
      certificate,
      cookies: [{ id: 'c1', name: 'visit', purpose: 'Visits' }],
      cache: '20 MB',
      session: true,
      permissions: [{ id: 'camera', label: 'Camera', value: 'ask' }],
    },
    { host: 'b.example', certificate, session: true },
  ],
  history: [
    { id: 'v1', page: 'news', when: 'Monday' },
    { id: 'v2', page: 'fees', when: 'Tuesday' },
  ],
}

function window(id: string) {
  return { id, label: id }
}

function way(id: string, weight: number) {
  return { id, label: id, weight }
}

function after(...actions: BrowserAction[]) {
  return actions.reduce<ReturnType<typeof browser.reduce>>(
    (before, action) => before && browser.reduce(before, action),
    browser.start(scenario, 'en'),
  )
}

function factsAfter(...actions: BrowserAction[]) {
  const state = after(...actions)
  return state && browser.facts(state)
}

describe('the tools of a browser', () => {
  it('are sound', () => {
    expect(browser.problems(scenario)).toEqual([])
  })

  it.each<[string, BrowserAction[], object]>([
    [
      'the traces of one site go, and nobody is signed out of another',
      [
        { type: 'clear-cookies', host: 'a.example' },
        { type: 'clear-cache', host: 'a.example' },
        { type: 'forget-site', host: 'a.example' },
      ],
      { sessions: ['b.example'], cleared: ['a.example'], emptied: ['a.example'], history: [{ id: 'v1' }] },
    ],
    ['everything goes at once', [{ type: 'clear-everything' }], { sessions: [], history: [] }],
    [
      'a private window leaves no history, nor do its tabs',
      [
        { type: 'new-tab', private: true },
        { type: 'go', to: 'a.example/fees' },
      ],
      { tabs: [{ private: false }, { private: true, page: 'fees' }], opened: ['home', 'fees'], history: [{}, {}] },
    ],
    ['a site is refused the camera', [permit('block')], { permissions: [{ permission: 'camera', value: 'block' }] }],
    [
      'the mildest repair comes first',
      [
        { type: 'clear-cache', host: 'a.example' },
        { type: 'extension', extension: 'dark', on: false },
      ],
      { repairs: ['cache', 'extension'], extensions: [{ id: 'dark', on: false }] },
    ],
    ['a reset signs out', [{ type: 'repair', how: 'reset' }], { sessions: [], repairs: ['reset'] }],
    [
      'an extension is added',
      [{ type: 'install', extension: 'words' }],
      { extensions: [{}, { id: 'words', on: true }] },
    ],
    [
      'the address of a page is pasted into a message',
      [
        { type: 'go', to: 'a.example/fees' },
        { type: 'copy-address' },
        { type: 'back' },
        { type: 'paste', field: 'to' },
      ],
      { fields: { to: 'https://a.example/fees' } },
    ],
    ['a clause is marked', [{ type: 'mark', what: 'clause', as: 'vague' }], { marks: { clause: 'vague' } }],
    [
      'a mark is taken back',
      [
        { type: 'mark', what: 'clause', as: 'vague' },
        { type: 'mark', what: 'clause' },
      ],
      { marked: [] },
    ],
    ['the page is met by keyboard', [{ type: 'inspect-page', by: 'keyboard' }], { inspections: ['keyboard'] }],
    [
      'a folder is made in a folder',
      [{ type: 'add-folder', name: 'Cakes', in: 'sweet' }],
      { folders: [{}, {}, { in: 'sweet' }] },
    ],
    [
      'a site is searched alone',
      [{ type: 'search-site', words: 'card' }],
      { searches: [{ words: 'card', site: 'a.example', found: ['fees'] }] },
    ],
    [
      'pictures are found by size and language',
      [{ type: 'search', words: 'flooded', kind: 'picture', language: 'fr', wide: 1600 }],
      { searches: [{ found: ['first'], language: 'fr', wide: 1600 }] },
    ],
    [
      'the oldest place of a picture is opened',
      [
        { type: 'search-alike', picture: 'flood' },
        { type: 'open', page: 'news' },
      ],
      { alike: ['flood'], page: 'news' },
    ],
    [
      'a film is played and looked into',
      [
        { type: 'play', video: 'clip', moment: 'm1' },
        { type: 'look', at: 'clip' },
      ],
      { played: ['m1'], looked: ['clip'] },
    ],
    [
      'a place is seen from the street, then chosen',
      [
        { type: 'look-around', map: 'map', place: 'square' },
        { type: 'pin', map: 'map', place: 'square' },
      ],
      { looked: ['square'], pins: { map: 'square' } },
    ],
    [
      'a file is made lighter',
      [{ type: 'load', loads: 'loads', file: 'hero', way: 'webp' }],
      { loads: { loads: { weight: 180, seconds: 1.8, ways: { hero: 'webp' } } } },
    ],
    ['parameters may stand in any order', [{ type: 'go', to: 'a.example/api?page=2&town=lugo' }], { page: 'api' }],
    ['other parameters are refused', [{ type: 'go', to: 'https://a.example/api?page=2' }], { page: 'refused' }],
  ])('%s', (_says, actions, expected) => {
    expect(factsAfter(...actions)).toMatchObject(expected)
  })

  it.each<[string, BrowserAction]>([
    ['a mark that does not exist', { type: 'mark', what: 'clause', as: 'lost' }],
    ['a mark of what cannot be marked', { type: 'mark', what: 'flood', as: 'vague' }],
    ['details of what has none', { type: 'look', at: 'flood' }],
    ['a street that nobody saw', { type: 'look-around', map: 'map', place: 'bridge' }],
    ['an empty clipboard', { type: 'paste', field: 'to' }],
    ['an extension that is there', { type: 'install', extension: 'dark' }],
    ['a site without a cache', { type: 'clear-cache', host: 'b.example' }],
  ])('do not take %s', (_says, action) => {
    expect(after(action)).toBe(null)
  })

  it.each<[string, BrowserAction, boolean]>([
    ['Your whole screen is seen.', { type: 'fill', field: 'room', value: 'all' }, true],
    ['Your whole screen is seen.', { type: 'fill', field: 'room', value: 'slides' }, false],
    ['All is upside down.', { type: 'extension', extension: 'dark', on: false }, false],
    ['Old picture.', { type: 'clear-cache', host: 'a.example' }, false],
    ['Hello again.', { type: 'clear-cookies', host: 'a.example' }, false],
    ['Hello again.', { type: 'clear-cookies', host: 'b.example' }, true],
    ['The page may use the camera.', permit('allow'), true],
  ])('show “%s” as things stand', (words, action, isShown) => {
    const state = after(action)
    expect(state && shownBlocks(state).some((block) => block.type === 'text' && block.text === words)).toBe(isShown)
  })

  it('know what comes out of a keyboard that is not as printed, in capitals', () => {
    const state = after()
    expect(state && comesOut(state, 'aM2')).toBe('Q:@')
    const mended = after({ type: 'keyboard', capitals: false, layout: 'azerty' })
    expect(mended && comesOut(mended, 'aM2')).toBe('aM2')
  })
})

describe('a feed reader', () => {
  const add: BrowserAction = { type: 'add-feed', address: 'paper.example/feed' }

  it.each<[string, BrowserAction[], object]>([
    ['takes an address', [add], { count: 3, repeated: 1, largestShare: 67, sides: [{}, {}] }],
    ['says where there is no feed', [{ type: 'add-feed', address: 'paper.example' }], { count: 1 }],
    ['files feeds and keeps entries', [add, theme(), flag('p1')], { themes: { paper: 'town' }, flagged: ['p1'] }],
    ['leaves out words', [add, { type: 'leave-out', words: 'horoscope' }], { shown: ['p1', 'h1'], count: 2 }],
    ['shows once what is repeated', [add, { type: 'join-stories', on: true }], { shown: ['p1', 'p2'], repeated: 0 }],
    [
      'lets words in again',
      [add, { type: 'leave-out', words: 'tram' }, { type: 'let-in', rule: 'n1' }],
      { count: 3, rules: [] },
    ],
  ])('%s', (_says, actions, expected) => {
    expect(factsAfter(...actions)?.reader).toMatchObject(expected)
  })

  it('files no feed that is not followed, and keeps no entry that does not come', () => {
    expect(after(theme())).toBe(null)
    expect(after(flag('p1'))).toBe(null)
  })
})

/** A meeting: a page to wait on, then the room, as the person set things. */
const meeting: BrowserScenario = {
  today: '2026-11-28',
  tabs: ['door'],
  pages: [
    {
      id: 'door',
      address: 'https://meet.example/choir',
      title: 'Choir',
      blocks: [
        { type: 'field', id: 'name', label: 'Name', kind: 'text' },
        { type: 'field', id: 'microphone', label: 'Microphone', kind: 'tick', on: true },
        { type: 'field', id: 'quiet', label: 'Notifications off', kind: 'tick' },
        { type: 'button', id: 'ask', label: 'Ask to come in', needs: ['name'] },
        { ...text('The host will let you in.'), shownWhen: { button: 'ask', pressed: true } },
        {
          type: 'button',
          id: 'enter',
          label: 'Enter',
          page: 'room',
          shownWhen: [
            { button: 'ask', pressed: true },
            { field: 'microphone', is: false },
          ],
        },
      ],
    },
    { id: 'room', address: 'https://meet.example/choir/room', title: 'Room', unlisted: true, blocks: [] },
  ],
}

describe('a page that changes with what is done', () => {
  const named: BrowserAction = { type: 'fill', field: 'name', value: 'Maya' }
  const ask: BrowserAction = { type: 'press', button: 'ask' }
  const enter: BrowserAction = { type: 'press', button: 'enter' }
  const silent: BrowserAction = { type: 'fill', field: 'microphone', value: false }
  const play = (...actions: BrowserAction[]) => {
    const end = actions.reduce<ReturnType<typeof browser.reduce>>(
      (before, action) => before && browser.reduce(before, action),
      browser.start(meeting, 'en'),
    )
    return end && browser.facts(end)
  }

  it('lets in whoever asked and is silent', () => {
    expect(play(named, silent, ask, enter)).toMatchObject({
      page: 'room',
      sent: { enter: { name: 'Maya', microphone: false, quiet: false } },
    })
  })

  it.each<[string, BrowserAction[]]>([
    ['before asking', [silent, enter]],
    ['with the microphone on', [named, ask, enter]],
    ['after asking without a name', [silent, ask, enter]],
  ])('lets nobody in %s', (_says, actions) => {
    expect(play(...actions)).toBe(null)
  })

  it('is not sound when it waits for what does not exist', () => {
    const [door, ...others] = meeting.pages
    const lost = { ...text('Hello'), shownWhen: { button: 'lost', pressed: true } }
    const broken = { ...meeting, pages: [{ ...door, blocks: [...(door?.blocks ?? []), lost] }, ...others] }
    expect(browser.problems(broken as BrowserScenario).map(({ message }) => message)).toEqual([
      'there is no button lost',
    ])
  })
})

function permit(value: 'allow' | 'block'): BrowserAction {
  return { type: 'permit', host: 'a.example', permission: 'camera', value }
}

function theme(): BrowserAction {
  return { type: 'file-feed', feed: 'paper', theme: 'town' }
}

function flag(entry: string): BrowserAction {
  return { type: 'flag', entry, on: true }
}
