import { describe, expect, it } from 'vitest'
import { facts, isShown, openPage, parentOf, reduce, start } from './reduce.ts'
import type { SettingsAction, SettingsScenario } from './schema.ts'

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
              sets: [{ control: 'light', value: 5 }],
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
      changed: [],
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
