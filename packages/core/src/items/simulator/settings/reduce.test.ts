import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import type { SettingsAction, SettingsScenario } from './schema.ts'
import { entriesTaken, isShown, listsOf, openPage, parentOf, start } from './stand.ts'

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
