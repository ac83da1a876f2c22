// The password vault of the browser: it makes passwords, keeps them, and offers each to its own site alone.
import { areAlike, holdsGuess } from '../passwords.ts'
import type { BrowserAction } from './actions.ts'
import type { Block } from './blocks.ts'
import { plain } from './plain.ts'
import { hostOf } from './search.ts'
import { type Account, type BrowserState, openPrompt, shownBlocks, shownPage, type VaultEntry } from './state.ts'

type VaultAction = Extract<
  BrowserAction,
  {
    type: 'set-passphrase' | 'generate' | 'keep' | 'do-not-keep' | 'fill-in' | 'copy-password' | 'remove-entry'
  }
>

const vaultActions: readonly string[] = [
  'set-passphrase',
  'generate',
  'keep',
  'do-not-keep',
  'fill-in',
  'copy-password',
  'remove-entry',
] satisfies readonly VaultAction['type'][]

export function isVaultAction(action: BrowserAction): action is VaultAction {
  return vaultActions.includes(action.type)
}

type Field = Extract<Block, { type: 'field' }>

/** The fields of the page that take a name and a password: the first password, and the line before it. */
function accountFields(state: BrowserState): { user: Field | undefined; password: Field } | null {
  if (openPrompt(state)) return null
  const fields = shownBlocks(state).filter((block): block is Field => block.type === 'field')
  const place = fields.findIndex(({ kind }) => kind === 'hidden')
  const password = fields[place]
  return password ? { user: fields.slice(0, place).findLast(({ kind }) => kind === 'text'), password } : null
}

/** What the page that is shown would send to sign in or to open an account. */
export function credentials(state: BrowserState): Account | null {
  const found = accountFields(state)
  const page = shownPage(state)
  if (!found || !page) return null
  const { user, password } = found
  return {
    host: hostOf(page.address),
    user: String(state.fields[user?.id ?? ''] ?? '').trim(),
    password: String(state.fields[password.id] ?? ''),
  }
}

/** Whether the vault is open and does not know the account as it is now. */
export function keepsAnew(state: BrowserState, account: Account): boolean {
  return (
    state.passphrase !== '' && !state.vault.some((entry) => isOf(entry, account) && entry.password === account.password)
  )
}

function isOf(entry: VaultEntry, { host, user }: Account): boolean {
  return entry.host === host && entry.user === user
}

/** What the vault offers on the page that is shown: entries of its very host, and none anywhere else. */
export function offers(state: BrowserState): readonly VaultEntry[] {
  const page = shownPage(state)
  if (!page || state.passphrase === '' || accountFields(state) === null) return []
  return state.vault.filter(({ host }) => host === hostOf(page.address))
}

/** Whether the vault can make a password for the page that is shown. */
export function canGenerate(state: BrowserState, field: string): boolean {
  return state.passphrase !== '' && accountFields(state)?.password.id === field
}

export function reduceVault(state: BrowserState, action: VaultAction): BrowserState | null {
  if (!state.scenario.vault) return null
  if (action.type === 'set-passphrase') {
    const passphrase = action.value.trim()
    return passphrase.length < 8
      ? { ...state, notice: 'passphrase-short' }
      : { ...state, passphrase, notice: 'passphrase-set' }
  }
  if (state.passphrase === '') return null
  switch (action.type) {
    case 'generate': {
      if (!canGenerate(state, action.field)) return null
      const made = state.made + 1
      const password = passwordOf(made, action.length, action.symbols)
      const fields = { ...state.fields, [action.field]: password }
      return { ...state, made, fields, generated: [...state.generated, password] }
    }
    case 'keep': {
      const { toKeep } = state
      if (!toKeep) return null
      const made = state.made + 1
      const others = state.vault.filter((entry) => !isOf(entry, toKeep))
      return { ...state, made, toKeep: null, notice: 'kept', vault: [...others, { id: `n${made}`, ...toKeep }] }
    }
    case 'do-not-keep':
      return state.toKeep ? { ...state, toKeep: null } : null
    case 'fill-in': {
      const entry = offers(state).find(({ id }) => id === action.entry)
      const found = accountFields(state)
      if (!entry || !found) return null
      const { user, password } = found
      return {
        ...state,
        notice: 'filled-in',
        fields: { ...state.fields, [password.id]: entry.password, ...(user && { [user.id]: entry.user }) },
      }
    }
    case 'copy-password': {
      const entry = state.vault.find(({ id }) => id === action.entry)
      return entry ? { ...state, clipboard: entry.password, notice: 'copied' } : null
    }
    case 'remove-entry':
      return state.vault.some(({ id }) => id === action.entry)
        ? { ...state, vault: state.vault.filter(({ id }) => id !== action.entry) }
        : null
  }
}

/** Signs that are not taken for one another. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const marks = '!#%+-=?@*&'

/** Looks like chance and is always the same, as everything in a simulator: the server makes it again. */
function passwordOf(made: number, length: number, symbols: boolean): string {
  const signs = symbols ? letters + marks : letters
  let seed = (made * 7919 + length * 104_729 + 12_345) % 2_147_483_647
  let password = ''
  for (let place = 0; place < length; place += 1) {
    seed = (seed * 48_271) % 2_147_483_647
    password += signs[Math.floor((seed / 2_147_483_647) * signs.length)] ?? ''
  }
  return password
}

/**
 * How long the passphrase would hold out. A sturdy one has four different words, or sixteen signs of many kinds, and
 * nothing that is guessed first: the usual words, what others know of the person, a password like one in the vault.
 */
export function strengthOf({ passphrase, scenario, vault, accounts }: BrowserState): 'none' | 'weak' | 'strong' {
  if (passphrase === '') return 'none'
  const words = new Set(
    plain(passphrase)
      .split(/[\s\-_.,;:!?'’]+/)
      .filter((word) => word.length >= 3),
  )
  const isLong = passphrase.length >= 16 && (words.size >= 4 || new Set(passphrase).size >= 12)
  const isGuessed = holdsGuess(passphrase, scenario.vault?.known ?? [])
  const isUsed = [...vault, ...accounts].some(({ password }) => areAlike(password, passphrase))
  return isLong && !isGuessed && !isUsed ? 'strong' : 'weak'
}
