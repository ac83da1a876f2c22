import { comparable } from '../../typed-text.ts'
import type { AssistantAction, AssistantFacts, AssistantScenario, Verdict } from './schema.ts'

export type AssistantExchange = AssistantScenario['exchanges'][number]
export type AssistantSource = NonNullable<AssistantScenario['sources']>[number]

type Values = Readonly<Record<string, string | boolean>>

/** A request, and the exchange that answered it; null when none did. */
export type AssistantTurn = {
  readonly text: string
  readonly documents: readonly string[]
  readonly answer: string | null
  readonly settings: Values
  /** From before: it was not sent here. */
  readonly isOld: boolean
}

export type AssistantState = {
  readonly scenario: AssistantScenario
  readonly turns: readonly AssistantTurn[]
  readonly open: string | null
  readonly opened: readonly string[]
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly decided: Readonly<Record<string, boolean>>
  readonly settings: Values
  readonly forgotten: readonly string[]
  readonly deleted: readonly string[]
  readonly unshared: readonly string[]
  /** What was just done away with, said by the screen. */
  readonly notice: 'forgotten' | 'deleted' | 'unshared' | 'empty' | null
}

export function start(scenario: AssistantScenario): AssistantState {
  const settings = Object.fromEntries(
    (scenario.settings ?? []).map((one) => [one.id, one.type === 'toggle' ? one.on : one.value]),
  )
  return {
    scenario,
    turns: (scenario.before ?? []).map(({ text, answer }) => ({ text, documents: [], answer, settings, isOld: true })),
    open: null,
    opened: [],
    verdicts: {},
    decided: {},
    settings,
    forgotten: [],
    deleted: [],
    unshared: [],
    notice: null,
  }
}

/** The exchanges that were answered, in order. */
export function answered({ scenario, turns }: AssistantState): readonly AssistantExchange[] {
  return turns.flatMap(({ answer }) => scenario.exchanges.find(({ id }) => id === answer) ?? [])
}

/** The source that is open. */
export function openSource({ scenario, open }: AssistantState): AssistantSource | undefined {
  return scenario.sources?.find(({ id }) => id === open)
}

/** What the assistant still remembers. */
export function memoryLeft({ scenario, forgotten }: AssistantState): NonNullable<AssistantScenario['memory']> {
  return (scenario.memory ?? []).filter(({ id }) => !forgotten.includes(id))
}

/** Earlier conversations that were not deleted, with whether their link still works. */
export function conversationsLeft({ scenario, deleted, unshared }: AssistantState): {
  readonly id: string
  readonly title: string
  readonly shared: boolean
}[] {
  return (scenario.conversations ?? [])
    .filter(({ id }) => !deleted.includes(id))
    .map(({ id, title, shared = false }) => ({ id, title, shared: shared && !unshared.includes(id) }))
}

export function reduce(before: AssistantState, action: AssistantAction): AssistantState | null {
  const state: AssistantState = { ...before, notice: null }
  switch (action.type) {
    case 'ask':
      return ask(state, action.text, action.documents)
    case 'open':
      return isCited(state, action.source)
        ? { ...state, open: action.source, opened: [...state.opened, action.source] }
        : null
    case 'close':
      return state.open === null ? null : { ...state, open: null }
    case 'judge': {
      const { claim, verdict } = action
      if (!answered(state).some(({ claims }) => claims?.some(({ id }) => id === claim))) return null
      const { [claim]: last, ...others } = state.verdicts
      return { ...state, verdicts: last === verdict ? others : { ...others, [claim]: verdict } }
    }
    case 'decide': {
      const isAsked = answered(state).some(({ proposal }) => proposal?.id === action.proposal)
      if (!isAsked || action.proposal in state.decided) return null
      return { ...state, decided: { ...state.decided, [action.proposal]: action.allow } }
    }
    case 'set': {
      const setting = state.scenario.settings?.find(({ id }) => id === action.setting)
      const canTake =
        setting?.type === 'toggle'
          ? typeof action.value === 'boolean'
          : setting?.options.some(({ id }) => id === action.value)
      return canTake ? { ...state, settings: { ...state.settings, [action.setting]: action.value } } : null
    }
    case 'forget':
      return memoryLeft(state).some(({ id }) => id === action.memory)
        ? { ...state, forgotten: [...state.forgotten, action.memory], notice: 'forgotten' }
        : null
    case 'delete':
      return conversationsLeft(state).some(({ id }) => id === action.conversation)
        ? { ...state, deleted: [...state.deleted, action.conversation], notice: 'deleted' }
        : null
    case 'stop-sharing':
      return conversationsLeft(state).some(({ id, shared }) => id === action.conversation && shared)
        ? { ...state, unshared: [...state.unshared, action.conversation], notice: 'unshared' }
        : null
  }
}

function ask(state: AssistantState, typed: string, documents: readonly string[]): AssistantState | null {
  const { scenario, settings, turns } = state
  const text = typed.trim()
  const known = scenario.documents ?? []
  if (new Set(documents).size < documents.length) return null
  if (!documents.every((document) => known.some(({ id }) => id === document))) return null
  if (text === '') return { ...state, notice: 'empty' }
  const given = answered(state)
  const words = comparable(text)
  const answer = scenario.exchanges.find(
    ({ when, after, attached }) =>
      (after === undefined || given.some(({ id }) => id === after)) &&
      (attached === undefined || documents.includes(attached)) &&
      when.every((group) => group.some((word) => words.includes(comparable(word)))),
  )
  return {
    ...state,
    open: null,
    turns: [...turns, { text, documents, answer: answer?.id ?? null, settings, isOld: false }],
  }
}

/** Whether an answer that was given names the source. */
function isCited(state: AssistantState, source: string): boolean {
  return (
    state.scenario.sources?.some(({ id }) => id === source) === true &&
    answered(state).some(
      ({ claims, cites }) => cites?.includes(source) || claims?.some((claim) => claim.source === source),
    )
  )
}

export function facts(state: AssistantState): AssistantFacts {
  const { scenario, turns, opened, verdicts, decided, settings } = state
  const given = answered(state)
  const textOf = (document: string): string => scenario.documents?.find(({ id }) => id === document)?.body ?? ''
  return {
    sent: turns
      .filter(({ isOld }) => !isOld)
      .map((turn) => ({
        text: turn.text,
        documents: [...turn.documents],
        given: [turn.text, ...turn.documents.map(textOf)].join('\n'),
        answer: turn.answer ?? '',
        settings: { ...turn.settings },
      })),
    answered: given.map(({ id }) => id),
    claims: Object.fromEntries(given.flatMap(({ claims = [] }) => claims.map(({ id }) => [id, verdicts[id] ?? '']))),
    opened: [...opened],
    proposals: Object.fromEntries(
      given.flatMap(({ proposal }) => {
        if (!proposal) return []
        const decision = decided[proposal.id]
        return [[proposal.id, decision === undefined ? '' : decision ? 'allowed' : 'refused']]
      }),
    ),
    settings: { ...settings },
    memory: memoryLeft(state).map(({ id, text }) => ({ id, text })),
    conversations: conversationsLeft(state),
  }
}
