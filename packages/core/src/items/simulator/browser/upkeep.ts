// What people do to the browser itself: what it keeps of sites, what sites may do, extensions, repairs, the keyboard.
import type { BrowserAction } from './actions.ts'
import { hostOf } from './search.ts'
import { type BrowserState, pageOf, shownBlocks } from './state.ts'

type UpkeepAction = Extract<
  BrowserAction,
  {
    type:
      | 'clear-cookies'
      | 'clear-cache'
      | 'clear-everything'
      | 'forget'
      | 'forget-site'
      | 'clear-history'
      | 'permit'
      | 'extension'
      | 'remove-extension'
      | 'install'
      | 'repair'
      | 'keyboard'
      | 'set-clock'
  }
>

const upkeepActions: readonly string[] = [
  'clear-cookies',
  'clear-cache',
  'clear-everything',
  'forget',
  'forget-site',
  'clear-history',
  'permit',
  'extension',
  'remove-extension',
  'install',
  'repair',
  'keyboard',
  'set-clock',
] satisfies readonly UpkeepAction['type'][]

export function isUpkeepAction(action: BrowserAction): action is UpkeepAction {
  return upkeepActions.includes(action.type)
}

export function reduceUpkeep(state: BrowserState, action: UpkeepAction): BrowserState | null {
  const { scenario, history } = state
  const { sites = [], tools = [] } = scenario
  switch (action.type) {
    case 'clear-cookies':
      return hostsWithCookies(state).includes(action.host) ? withoutCookies(state, [action.host]) : null
    case 'clear-cache':
      return hostsWithCache(state).includes(action.host) ? withoutCache(state, [action.host]) : null
    case 'clear-everything': {
      if (!tools.includes('data')) return null
      const emptied = withoutCache(withoutCookies(state, hostsWithCookies(state)), hostsWithCache(state))
      return { ...emptied, history: [], notice: 'cleared' }
    }
    case 'forget':
      return history.some(({ id }) => id === action.visit)
        ? { ...state, history: history.filter(({ id }) => id !== action.visit) }
        : null
    case 'forget-site': {
      const others = history.filter(({ page }) => hostOf(pageOf(scenario, page)?.address ?? '') !== action.host)
      return tools.includes('data') && others.length < history.length
        ? { ...state, history: others, notice: 'cleared' }
        : null
    }
    case 'clear-history':
      return { ...state, history: [] }
    case 'permit': {
      const { host, permission, value } = action
      const isThis = (one: { readonly host: string; readonly permission: string }): boolean =>
        one.host === host && one.permission === permission
      return state.permissions.some(isThis)
        ? { ...state, permissions: state.permissions.map((one) => (isThis(one) ? { ...one, value } : one)) }
        : null
    }
    case 'extension':
      return state.extensions.some(({ id }) => id === action.extension)
        ? {
            ...state,
            extensions: state.extensions.map((one) =>
              one.id === action.extension ? { ...one, isOn: action.on } : one,
            ),
            repairs: [...state.repairs, 'extension'],
          }
        : null
    case 'remove-extension':
      return state.extensions.some(({ id }) => id === action.extension)
        ? {
            ...state,
            extensions: state.extensions.filter(({ id }) => id !== action.extension),
            repairs: [...state.repairs, 'extension'],
          }
        : null
    case 'install': {
      const isOffered = shownBlocks(state).some(
        (block) => block.type === 'install' && block.extension === action.extension,
      )
      if (!isOffered || state.extensions.some(({ id }) => id === action.extension)) return null
      return {
        ...state,
        extensions: [...state.extensions, { id: action.extension, isOn: true }],
        notice: 'extension-added',
      }
    }
    case 'repair': {
      if (!tools.includes('repair')) return null
      const repaired: BrowserState = { ...state, repairs: [...state.repairs, action.how], notice: action.how }
      if (action.how === 'update') return repaired
      return {
        ...withoutCookies(repaired, hostsWithCookies(state)),
        extensions: state.extensions.map((one) => ({ ...one, isOn: false })),
        permissions: state.permissions.map((one) => ({ ...one, value: 'ask' })),
        repairs: repaired.repairs,
      }
    }
    case 'keyboard':
      return scenario.keyboard
        ? {
            ...state,
            keyboard: {
              capitals: action.capitals ?? state.keyboard.capitals,
              layout: action.layout ?? state.keyboard.layout,
            },
          }
        : null
    case 'set-clock':
      return { ...state, clock: scenario.today, notice: 'clock-set' }
  }
  function hostsWithCookies({ cleared }: BrowserState): readonly string[] {
    const held = sites.filter(
      ({ host, cookies = [], session }) => !cleared.includes(host) && (cookies.length > 0 || session),
    )
    const hosts = held.map(({ host }) => host)
    return [...hosts, ...state.sessions.filter((host) => !hosts.includes(host))]
  }
  function hostsWithCache({ emptied }: BrowserState): readonly string[] {
    return sites.filter(({ host, cache }) => cache !== undefined && !emptied.includes(host)).map(({ host }) => host)
  }
}

/** Whoever is signed in to a site is not any more once its cookies are gone. */
function withoutCookies(state: BrowserState, hosts: readonly string[]): BrowserState {
  return {
    ...state,
    cleared: [...new Set([...state.cleared, ...hosts])],
    sessions: state.sessions.filter((host) => !hosts.includes(host)),
    repairs: [...state.repairs, 'cookies'],
  }
}

function withoutCache(state: BrowserState, hosts: readonly string[]): BrowserState {
  return {
    ...state,
    emptied: [...new Set([...state.emptied, ...hosts])],
    repairs: [...state.repairs, 'cache'],
  }
}

type Layout = BrowserState['keyboard']['layout']

const rows: Readonly<Record<Layout, string>> = {
  azerty: 'azertyuiopqsdfghjklmwxcvbn,;:!AZERTYUIOPQSDFGHJKLMWXCVBN?./§&é"\'(-è_çà1234567890',
  qwerty: 'qwertyuiopasdfghjkl;zxcvbnm,./QWERTYUIOPASDFGHJKL:ZXCVBNM<>?1234567890!@#$%^&*()',
}

/** What comes into a field when somebody presses the keys on which a text is printed. */
export function comesOut({ scenario, keyboard }: BrowserState, keys: string): string {
  if (!scenario.keyboard) return keys
  const printed = rows[scenario.keyboard.printed]
  const set = rows[keyboard.layout]
  return [...keys]
    .map((key) => {
      const place = printed.indexOf(key)
      const sign = scenario.keyboard?.printed === keyboard.layout || place === -1 ? key : (set[place] ?? key)
      return keyboard.capitals ? inOtherCase(sign) : sign
    })
    .join('')
}

function inOtherCase(sign: string): string {
  return sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()
}
