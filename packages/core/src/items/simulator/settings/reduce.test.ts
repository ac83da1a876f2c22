import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import type { SettingsAction, SettingsScenario } from './schema.ts'
import { printOf } from './sheets.ts'
import {
  entriesTaken,
  isShown,
  listsOf,
  looksOf,
  openPage,
  parentOf,
  readingOf,
  shownGroups,
  start,
  worded,
} from './stand.ts'

const scenario: SettingsScenario = {
  name: 'Telephone',
  device: 'phone',
  pages: [
    {
      id: 'home',
      title: 'Settings',
      groups: [{ controls: [{ type: 'page', id: 'to-lock', label: 'Lock', page: 'lock' }] }],
    },
    {
      id: 'lock',
      title: 'Lock',
      groups: [
        {
          controls: [
            { type: 'toggle', id: 'code', label: 'Code', on: false },
            {
              type: 'choice',
              id: 'delay',
              label: 'Ask for it',
              value: 'later',
              options: [
                { id: 'now', label: 'at once' },
                { id: 'later', label: 'later' },
              ],
              shownWhen: { control: 'code', is: true },
            },
            { type: 'amount', id: 'light', label: 'Light', least: 0, most: 10, step: 1, value: 5 },
            { type: 'field', id: 'name', label: 'Name', value: '' },
            {
              type: 'entries',
              id: 'devices',
              label: 'Devices',
              remove: 'Sign out',
              empty: 'None',
              entries: [
                { id: 'this', label: 'This one', fixed: true },
                { id: 'old', label: 'Old one' },
              ],
            },
            {
              type: 'button',
              id: 'reset',
              label: 'Light',
              action: 'Reset',
              done: 'Done',
              effects: [{ sets: [{ control: 'light', value: 5 }] }],
            },
          ],
        },
      ],
    },
  ],
}

const lock: SettingsAction = { type: 'open', page: 'lock' }

function after(...actions: SettingsAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

describe('settings', () => {
  it('open on their first page, as their author left them', () => {
    expect(facts(start(scenario))).toEqual({
      page: 'home',
      opened: ['home'],
      values: { code: false, delay: 'later', light: 5, name: '' },
      entries: {
        devices: [
          { id: 'this', label: 'This one' },
          { id: 'old', label: 'Old one' },
        ],
      },
      pressed: {},
      refused: {},
      changed: [],
      order: [],
      later: {},
      secrets: {},
      outcomes: {},
      meters: {},
      sheets: {},
    })
  })

  it('lead back to the page that leads to a page', () => {
    expect(parentOf(scenario, 'lock')?.id).toBe('home')
    expect(parentOf(scenario, 'home')).toBe(undefined)
  })

  it('show a control while the one it depends on stands as it must', () => {
    const on = after(lock, { type: 'set', control: 'code', value: true })
    const delay = on && openPage(on)?.groups[0]?.controls[1]
    expect(on && delay && isShown(on, delay)).toBe(true)
    expect(on && reduce(on, { type: 'set', control: 'delay', value: 'now' })).not.toBe(null)
  })

  it.each<[string, SettingsAction[], Partial<ReturnType<typeof facts>>]>([
    ['set', [lock, { type: 'set', control: 'light', value: 9 }], { changed: ['light'] }],
    [
      'set back',
      [lock, { type: 'set', control: 'light', value: 9 }, { type: 'press', control: 'reset' }],
      { changed: [], pressed: { reset: 1 } },
    ],
    [
      'taken off',
      [lock, { type: 'remove', control: 'devices', entry: 'old' }],
      { entries: { devices: [{ id: 'this', label: 'This one' }] } },
    ],
    ['typed', [lock, { type: 'set', control: 'name', value: 'Maya' }], { changed: ['name'] }],
  ])('can be %s', (_says, actions, expected) => {
    const state = after(...actions)
    expect(state && facts(state)).toMatchObject(expected)
  })

  it.each<[string, SettingsAction[]]>([
    ['a page that does not exist', [{ type: 'open', page: 'secret' }]],
    ['a control of another page', [{ type: 'set', control: 'code', value: true }]],
    ['a control that is not shown', [lock, { type: 'set', control: 'delay', value: 'now' }]],
    ['a value of another type', [lock, { type: 'set', control: 'code', value: 'yes' }]],
    ['an amount beyond its end', [lock, { type: 'set', control: 'light', value: 11 }]],
    ['an amount between two steps', [lock, { type: 'set', control: 'light', value: 5.5 }]],
    [
      'an option that does not exist',
      [lock, { type: 'set', control: 'code', value: true }, { type: 'set', control: 'delay', value: 'never' }],
    ],
    ['an entry that stays', [lock, { type: 'remove', control: 'devices', entry: 'this' }]],
    [
      'an entry that is gone',
      [
        lock,
        { type: 'remove', control: 'devices', entry: 'old' },
        { type: 'remove', control: 'devices', entry: 'old' },
      ],
    ],
    ['a button that is none', [lock, { type: 'press', control: 'code' }]],
  ])('do not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})

const account: SettingsScenario = {
  name: 'Account',
  device: 'computer',
  memory: [{ id: 'sure', value: false }],
  pages: [
    {
      id: 'home',
      title: 'Account',
      groups: [
        {
          controls: [
            { type: 'field', id: 'word', label: 'Password', value: 'Tomato-2019', secret: true },
            {
              type: 'vault',
              id: 'saved',
              label: 'Saved',
              accounts: [
                { id: 'shop', label: 'Shop', password: 'T0mato2019!' },
                { id: 'bank', label: 'Bank', password: 'wq7-Reklamo-55' },
              ],
            },
            { type: 'field', id: 'code', label: 'Code', value: '' },
            {
              type: 'button',
              id: 'confirm',
              label: 'Second step',
              action: 'Confirm',
              needs: [{ when: { control: 'code', is: '482 913' }, says: 'Wrong code' }],
              done: 'On',
              effects: [{ sets: [{ control: 'sure', value: true }], adds: ['app'], opens: 'safe' }],
            },
            {
              type: 'entries',
              id: 'ways',
              label: 'Ways in',
              remove: 'Remove',
              putBack: 'Put back',
              empty: 'None',
              entries: [
                { id: 'sms', label: 'Text message' },
                { id: 'app', label: 'App', absent: true },
              ],
            },
            {
              type: 'button',
              id: 'restart',
              label: 'Restart',
              action: 'Restart',
              done: 'Started',
              effects: [{ when: { entry: 'sms', here: true }, adds: ['app'], says: 'It is back' }],
            },
            {
              type: 'trials',
              id: 'tries',
              label: 'Try',
              action: 'Try',
              cases: [
                {
                  id: 'thief',
                  label: 'A thief',
                  outcomes: [
                    {
                      when: [
                        { control: 'sure', is: true },
                        { entry: 'app', here: true },
                      ],
                      result: 'out',
                      says: 'No code',
                    },
                    { result: 'in', says: 'Nothing stops them' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'safe',
      title: 'Safe',
      shownWhen: { control: 'sure', is: true },
      groups: [{ controls: [{ type: 'toggle', id: 'alerts', label: 'Alerts', on: false }] }],
    },
  ],
}

function inAccount(...actions: SettingsAction[]) {
  const state = actions.reduce<ReturnType<typeof reduce>>(
    (before, action) => before && reduce(before, action),
    start(account),
  )
  return state && { state, ...facts(state) }
}

const set = (control: string, value: string): SettingsAction => ({ type: 'set', control, value })
const press = (control: string): SettingsAction => ({ type: 'press', control })

describe('a button', () => {
  it('does nothing, and says why, while something is missing', () => {
    const after = inAccount(set('code', '111111'), press('confirm'))
    expect(after).toMatchObject({ refused: { confirm: 1 }, pressed: {}, order: ['code'], page: 'home' })
    expect(after?.state.said['confirm']).toEqual({ isDone: false, text: 'Wrong code' })
  })

  it('sets, adds and opens', () => {
    const after = inAccount(set('code', '482913'), press('confirm'))
    expect(after).toMatchObject({ pressed: { confirm: 1 }, values: { sure: true }, page: 'safe' })
    expect(after?.entries['ways']?.map(({ id }) => id)).toEqual(['sms', 'app'])
  })

  it('has effects that depend on how things stood', () => {
    expect(inAccount(press('restart'))?.state.said['restart']?.text).toBe('It is back')
    const removed = inAccount({ type: 'remove', control: 'ways', entry: 'sms' }, press('restart'))
    expect(removed?.entries['ways']).toEqual([])
    expect(removed?.state.said['restart']?.text).toBe('Started')
  })

  it('tells who gets in', () => {
    expect(inAccount()?.outcomes).toEqual({ thief: 'in' })
    expect(inAccount(press('tries'))?.state.shown).toEqual({ thief: 1 })
    expect(inAccount(set('code', '482913'), press('confirm'))?.outcomes).toEqual({ thief: 'out' })
  })
})

describe('what was done', () => {
  it('is told in the order in which each thing first was, with what came later', () => {
    const after = inAccount(set('code', '1'), press('restart'), set('code', '2'), press('tries'))
    expect(after?.order).toEqual(['code', 'restart', 'tries'])
    expect(after?.later).toEqual({ code: ['restart', 'code', 'tries'], restart: ['code', 'tries'], tries: [] })
  })

  it('can be put back', () => {
    const removed = inAccount({ type: 'remove', control: 'ways', entry: 'sms' })
    const [list] = listsOf(account)
    expect(removed && list && entriesTaken(removed.state, list).map(({ id }) => id)).toEqual(['sms'])
    const back = inAccount(
      { type: 'remove', control: 'ways', entry: 'sms' },
      { type: 'put-back', control: 'ways', entry: 'sms' },
    )
    expect(back?.entries['ways']?.map(({ id }) => id)).toEqual(['sms'])
  })

  it.each<[string, SettingsAction[]]>([
    ['a page that is not shown yet', [{ type: 'open', page: 'safe' }]],
    ['an entry that nobody took off', [{ type: 'put-back', control: 'ways', entry: 'app' }]],
    ['a password of a whole vault', [set('saved', 'x')]],
    ['a made code', [{ type: 'make', control: 'code' }]],
  ])('is never %s', (_says, actions) => {
    expect(inAccount(...actions)).toBe(null)
  })
})

describe('passwords', () => {
  it('that are built on the same piece are alike', () => {
    expect(inAccount()?.secrets['word']).toEqual({ strength: 'weak', alike: ['shop'] })
    expect(inAccount()?.secrets['bank']?.alike).toEqual([])
  })

  it('that are changed a little are alike to what they were, and to what others were', () => {
    const after = inAccount(set('shop', 'Tomato-2020-shop'), { type: 'make', control: 'word' })
    expect(after?.secrets['shop']).toEqual({ strength: 'strong', alike: ['word', 'shop'] })
  })

  it('that share small words alone are not alike', () => {
    const after = inAccount(set('word', 'sept lampes dans la forêt'), set('shop', 'un violon dans la fumée'))
    expect(after?.secrets['word']).toEqual({ strength: 'strong', alike: [] })
  })

  it('that are made are strong and unlike each other', () => {
    const after = inAccount(
      { type: 'make', control: 'word' },
      { type: 'make', control: 'shop' },
      { type: 'make', control: 'bank' },
    )
    expect(Object.values(after?.secrets ?? {})).toEqual(Array(3).fill({ strength: 'strong', alike: [] }))
    const again = inAccount({ type: 'make', control: 'word' }, { type: 'make', control: 'word' })
    expect(again?.values['word']).not.toBe(after?.values['word'])
  })
})

describe('a scenario', () => {
  const saidOf = (change: (text: string) => string): string[] =>
    problems(JSON.parse(change(JSON.stringify(account)))).map(({ message }) => message)

  it.each<[string, string, string, RegExp]>([
    ['with an entry that is nowhere', '"adds":["app"]', '"adds":["key"]', /there is no entry key/],
    ['that opens no page', '"opens":"safe"', '"opens":"shop"', /there is no page shop/],
    ['with two things of one id', '"id":"bank"', '"id":"sure"', /a second control or entry has the id sure/],
    [
      'whose last outcome may not hold',
      '{"result":"in"',
      '{"when":{"control":"sure","is":true},"result":"in"',
      /holds always/,
    ],
  ])('%s is not sound', (_says, from, to, message) => {
    expect(saidOf((text) => text)).toEqual([])
    expect(saidOf((text) => text.replace(from, to)).join()).toMatch(message)
  })
})

const home: SettingsScenario = {
  name: 'Home',
  device: 'computer',
  wordings: [
    {
      when: { control: 'tongue', is: 'en' },
      words: [
        { from: 'Einstellungen', to: 'Settings' },
        { from: 'Helligkeit', to: 'Brightness' },
      ],
    },
  ],
  pages: [
    {
      id: 'home',
      title: 'Einstellungen',
      groups: [
        {
          controls: [
            {
              type: 'choice',
              id: 'tongue',
              label: 'Sprache / Language',
              value: 'de',
              options: [
                { id: 'de', label: 'Deutsch' },
                { id: 'en', label: 'English' },
              ],
            },
            { type: 'amount', id: 'light', label: 'Helligkeit', least: 0, most: 100, step: 10, value: 100 },
            { type: 'toggle', id: 'video', label: 'Video in high definition', on: true },
            { type: 'toggle', id: 'saver', label: 'Saver', on: false },
            { type: 'field', id: 'from', label: 'Quiet from', value: '', kind: 'time' },
            {
              type: 'entries',
              id: 'through',
              label: 'May still call',
              remove: 'Take off',
              add: 'Let through',
              empty: 'Nobody',
              entries: [
                { id: 'mum', label: 'Mum', absent: true },
                { id: 'shop', label: 'Shop', absent: true },
              ],
            },
            {
              type: 'meter',
              id: 'energy',
              label: 'Energy a day',
              unit: 'Wh',
              limit: 30,
              parts: [
                { label: 'Screen', adds: 2, control: 'light', each: 0.3 },
                { label: 'Video', when: { control: 'video', is: true }, adds: 8.1 },
                { when: { control: 'saver', is: true }, times: 0.5 },
              ],
            },
            { type: 'amount', id: 'letters', label: 'Letters', least: 100, most: 200, step: 25, value: 100 },
            {
              type: 'sample',
              id: 'page',
              label: 'A page',
              text: 'The pool opens at nine.',
              looks: [
                { size: 'letters' },
                { when: { control: 'saver', is: true }, look: 'dark', says: 'The screen is dark.' },
              ],
            },
          ],
        },
      ],
    },
  ],
}

const inHome = (...actions: SettingsAction[]) =>
  actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(home))

describe('a device at home', () => {
  it('adds up what is used as things stand', () => {
    expect(readings()).toEqual({ energy: 40.1 })
    expect(readings({ type: 'set', control: 'light', value: 40 })).toEqual({ energy: 22.1 })
    expect(readings({ type: 'set', control: 'video', value: false })).toEqual({ energy: 32 })
    expect(
      readings({ type: 'set', control: 'video', value: false }, { type: 'set', control: 'saver', value: true }),
    ).toEqual({ energy: 16 })
    function readings(...actions: SettingsAction[]) {
      const state = inHome(...actions)
      return state && facts(state).meters
    }
  })

  it('names the shares of what is used', () => {
    const meter = home.pages[0]?.groups[0]?.controls.find((control) => control.type === 'meter')
    expect(meter && readingOf(start(home), meter).shares).toMatchObject([
      { label: 'Screen', value: 32 },
      { label: 'Video', value: 8.1 },
    ])
  })

  it('lets people add somebody, and take them off again', () => {
    const added = inHome({ type: 'add', control: 'through', entry: 'mum' })
    expect(added && facts(added)).toMatchObject({
      entries: { through: [{ id: 'mum', label: 'Mum' }] },
      order: ['mum'],
    })
    const off = added && reduce(added, { type: 'remove', control: 'through', entry: 'mum' })
    expect(off && facts(off).entries).toEqual({ through: [] })
    expect(off && reduce(off, { type: 'add', control: 'through', entry: 'mum' })).not.toBe(null)
    expect(added && reduce(added, { type: 'add', control: 'through', entry: 'mum' })).toBe(null)
    expect(inHome({ type: 'add', control: 'light', entry: 'mum' })).toBe(null)
  })

  it.each([
    ['22:30', true],
    ['', true],
    ['24:00', false],
    ['half past ten', false],
  ])('takes %s as an hour: %s', (value, isTaken) => {
    expect(inHome({ type: 'set', control: 'from', value }) !== null).toBe(isTaken)
  })

  it('does nothing when the same is chosen again', () => {
    const again = inHome(
      { type: 'set', control: 'saver', value: true },
      { type: 'set', control: 'light', value: 50 },
      { type: 'set', control: 'saver', value: true },
    )
    expect(again && facts(again)).toMatchObject({ order: ['saver', 'light'], later: { saver: ['light'], light: [] } })
  })

  it('shows on a sample what the settings do', () => {
    const sample = home.pages[0]?.groups[0]?.controls.find((control) => control.type === 'sample')
    const state = inHome(
      { type: 'set', control: 'letters', value: 150 },
      { type: 'set', control: 'saver', value: true },
    )
    expect(sample && state && looksOf(state, sample)).toEqual({
      size: 150,
      looks: ['dark'],
      says: ['The screen is dark.'],
    })
  })

  it('speaks another language once it is changed', () => {
    const title = (state: ReturnType<typeof start>): string => worded(state, openPage(state)?.title ?? '')
    expect(title(start(home))).toBe('Einstellungen')
    const changed = inHome({ type: 'set', control: 'tongue', value: 'en' })
    expect(changed && title(changed)).toBe('Settings')
    const page = changed && openPage(changed)
    expect(changed && page && worded(changed, shownGroups(changed, page))[0]?.controls[1]?.label).toBe('Brightness')
  })
})

const paper: SettingsScenario = {
  name: 'Print',
  device: 'computer',
  pages: [
    {
      id: 'home',
      title: 'Print',
      groups: [
        {
          controls: [
            { type: 'field', id: 'only', label: 'Pages', value: '' },
            { type: 'amount', id: 'copies', label: 'Copies', least: 1, most: 9, step: 1, value: 1 },
            {
              type: 'choice',
              id: 'layout',
              label: 'Layout',
              value: 'one',
              options: ['one', 'two', 'booklet', 'notes'].map((id) => ({ id, label: id })),
            },
            { type: 'toggle', id: 'both', label: 'Both sides', on: false },
            {
              type: 'choice',
              id: 'edge',
              label: 'Turn over along',
              value: 'long',
              options: ['long', 'short'].map((id) => ({ id, label: id })),
            },
            { type: 'toggle', id: 'across', label: 'Sideways', on: false },
            {
              type: 'sheets',
              id: 'paper',
              label: 'Sheets',
              pages: Array.from({ length: 6 }, (_, place) => ({ title: `Part ${place + 1}`, wide: place === 3 })),
              only: 'only',
              copies: 'copies',
              layout: [
                { when: { control: 'both', is: true }, bothSides: true },
                { when: { control: 'edge', is: 'short' }, edge: 'short' },
                { when: { control: 'across', is: true }, sideways: true },
                { when: { control: 'layout', is: 'two' }, perSide: 2 },
                { when: { control: 'layout', is: 'booklet' }, booklet: true },
                { when: { control: 'layout', is: 'notes' }, notes: true },
              ],
            },
          ],
        },
      ],
    },
  ],
}

const printed = (values: Record<string, string | number | boolean>) => {
  const state = Object.entries(values).reduce<ReturnType<typeof reduce>>(
    (before, [control, value]) => before && reduce(before, { type: 'set', control, value }),
    start(paper),
  )
  const sheets = paper.pages[0]?.groups[0]?.controls.find((control) => control.type === 'sheets')
  if (!state || !sheets) throw new Error('it cannot be set so')
  return { ...facts(state).sheets['paper'], print: printOf(state, sheets) }
}

describe('sheets', () => {
  it('print all pages once if nothing is chosen, and say what does not fit', () => {
    expect(printed({})).toMatchObject({ pages: [1, 2, 3, 4, 5, 6], copies: 1, count: 6, cut: [4], upsideDown: false })
    expect(printed({ across: true })).toMatchObject({ cut: [], sideways: true })
  })

  it.each<[string, number[]]>([
    ['3, 5', [3, 5]],
    ['2 - 4', [2, 3, 4]],
    ['5–6;1', [1, 5, 6]],
    ['40', []],
    ['all', []],
  ])('print the pages %s', (only, pages) => {
    expect(printed({ only, copies: 2 })).toMatchObject({ pages, count: pages.length * 2 })
  })

  it('count both sides, and know which edge they turn over along', () => {
    expect(printed({ both: true })).toMatchObject({ count: 3, upsideDown: false })
    expect(printed({ both: true, edge: 'short' })).toMatchObject({ upsideDown: true })
    expect(printed({ both: true, layout: 'two' })).toMatchObject({ count: 2, upsideDown: true })
  })

  it('fold to a booklet', () => {
    const { print, ...rest } = printed({ layout: 'booklet', edge: 'short' })
    expect(rest).toMatchObject({ count: 2, booklet: true, upsideDown: false })
    const side = (places: readonly { page: number }[]): number[] => places.map(({ page }) => page)
    expect(print.sheets.map(({ front, back }) => [side(front), side(back)])).toEqual([
      [
        [0, 1],
        [2, 0],
      ],
      [
        [6, 3],
        [4, 5],
      ],
    ])
    expect(printed({ layout: 'booklet' })).toMatchObject({ upsideDown: true })
  })

  it('are checked for what they lead to', () => {
    const wrong: SettingsScenario = {
      ...paper,
      pages: [
        {
          id: 'home',
          title: 'Print',
          groups: [
            {
              controls: [
                { type: 'sheets', id: 'paper', label: 'Sheets', pages: [{ title: 'One' }], only: 'nothing' },
                { type: 'meter', id: 'use', label: 'Use', parts: [{ control: 'nobody', each: 2 }] },
              ],
            },
          ],
        },
      ],
    }
    expect(problems(wrong).map(({ message }) => message)).toEqual([
      'there is no control nothing',
      'there is no control nobody',
    ])
  })
})
