import type { AssistantAction, Place } from './schema.ts'
import { answerTo, partsOf, sendingOf } from './sending.ts'
import {
  type AssistantState,
  anotherAnswer,
  answered,
  conversationsLeft,
  documentOf,
  memoryLeft,
  placesOf,
  sourcesOf,
  stands,
  withTurn,
} from './state.ts'

/** Where an action is done, which is where its effect is seen. */
function placeOf({ place }: AssistantState, action: AssistantAction): Place {
  switch (action.type) {
    case 'go':
      return action.place
    case 'read':
    case 'reword':
    case 'run':
      return place
    case 'set':
    case 'forget':
    case 'delete':
    case 'stop-sharing':
      return 'settings'
    case 'try':
      return 'trials'
    default:
      return 'conversation'
  }
}

type Of<Type extends AssistantAction['type']> = Extract<AssistantAction, { type: Type }>

export function reduce(before: AssistantState, action: AssistantAction): AssistantState | null {
  // What is typed is done when its field is left, often for a button: nothing may move under it, so the notice stays.
  const isTyped = action.type === 'adjust' || action.type === 'correct'
  const state: AssistantState = {
    ...before,
    notice: isTyped ? before.notice : null,
    place: placeOf(before, action),
  }
  switch (action.type) {
    case 'go':
      return placesOf(state.scenario).includes(action.place) ? { ...state, open: null } : null
    case 'ask':
      return ask(state, action)
    case 'again':
      return again(state)
    case 'keep':
      return keep(state, action.exchange)
    case 'open':
      return answered(state).some((exchange) => sourcesOf(state, exchange).some(({ id }) => id === action.source))
        ? open(state, action.source)
        : null
    case 'read':
      return documentOf(state, action.document) ? open(state, action.document) : null
    case 'close':
      return state.scenario.sources?.some(({ id }) => id === state.open) ? { ...state, open: null } : null
    case 'reword':
      return reword(state, action)
    case 'run': {
      const document = documentOf(state, action.document)
      return document?.type === 'program' && document.cases.some(({ id }) => id === action.case)
        ? { ...state, open: document.id, runs: [...state.runs.filter((run) => run !== action.case), action.case] }
        : null
    }
    case 'mark':
      return mark(state, action)
    case 'correct':
      return answered(state).some(
        ({ draft, claims = [] }) => draft === true && claims.some(({ id }) => id === action.claim),
      )
        ? { ...state, corrected: { ...state.corrected, [action.claim]: action.text.trim() } }
        : null
    case 'label': {
      if (!answered(state).some(({ id, draft }) => draft === true && id === action.exchange)) return null
      const others = state.labelled.filter((id) => id !== action.exchange)
      return { ...state, labelled: action.on ? [...others, action.exchange] : others }
    }
    case 'adjust':
      return adjust(state, action)
    case 'decide':
      return decide(state, action)
    case 'choose': {
      const choice = answered(state).find((exchange) => exchange.choice?.id === action.choice)?.choice
      return choice?.options.some(({ id }) => id === action.option)
        ? { ...state, chosen: { ...state.chosen, [choice.id]: action.option } }
        : null
    }
    case 'set':
      return set(state, action)
    case 'forget':
      return memoryLeft(state).some(({ id }) => id === action.memory)
        ? { ...state, forgotten: [...state.forgotten, action.memory], open: null, notice: 'forgotten' }
        : null
    case 'delete':
      return conversationsLeft(state).some(({ id }) => id === action.conversation)
        ? { ...state, deleted: [...state.deleted, action.conversation], open: null, notice: 'deleted' }
        : null
    case 'stop-sharing':
      return conversationsLeft(state).some(({ id, shared }) => id === action.conversation && shared)
        ? { ...state, unshared: [...state.unshared, action.conversation], open: null, notice: 'unshared' }
        : null
    case 'try':
      return tryAll(state)
  }
}

function ask(state: AssistantState, { text, parts, documents }: Of<'ask'>): AssistantState | null {
  const offered = state.scenario.parts ?? []
  const canSay = Object.entries(parts).every(([part, option]) =>
    offered.some(({ id, options }) => id === part && options.some((one) => one.id === option)),
  )
  if (!canSay || new Set(documents).size < documents.length) return null
  if (!documents.every((document) => documentOf(state, document))) return null
  const sending = sendingOf(state, text, parts, documents)
  if (sending === null) return { ...state, notice: 'empty' }
  const answer = answerTo(state, sending)
  return withTurn({ ...state, open: null }, sending, answer ? [answer.id] : [])
}

/** Another answer to the last request. */
function again(state: AssistantState): AssistantState | null {
  const last = state.turns.at(-1)
  const next = anotherAnswer(state)
  if (!last || next === undefined) return null
  return { ...state, turns: [...state.turns.slice(0, -1), { ...last, answers: [...last.answers, next], kept: null }] }
}

function keep(state: AssistantState, exchange: string): AssistantState | null {
  // The same request asked twice may have had the same answers.
  const place = state.turns.findLastIndex(({ answers }) => answers.length > 1 && answers.includes(exchange))
  const turn = state.turns[place]
  return turn ? { ...state, turns: state.turns.with(place, { ...turn, kept: exchange }) } : null
}

function open(state: AssistantState, id: string): AssistantState {
  return { ...state, open: id, opened: [...state.opened.filter((one) => one !== id), id] }
}

function reword(state: AssistantState, { document: id, passage, as }: Of<'reword'>): AssistantState | null {
  const document = documentOf(state, id)
  const part = document && partsOf(document).find((one) => one.id === passage)
  if (!part) return null
  const { [passage]: _last, ...others } = state.reworded
  if (as === 'written') return { ...state, open: id, reworded: others }
  return as === 'hidden' || part.instead.some((one) => one.id === as)
    ? { ...state, open: id, reworded: { ...others, [passage]: as } }
    : null
}

function mark(state: AssistantState, action: Of<'mark'>): AssistantState | null {
  const isSeen = answered(state).some(({ claims = [], steps = [] }) =>
    [...steps, ...claims].some(({ id }) => id === action.claim),
  )
  if (!isSeen) return null
  const { [action.claim]: _last, ...others } = state.marks
  if (action.mark === '') return { ...state, marks: others }
  return state.scenario.marks?.some(({ id }) => id === action.mark)
    ? { ...state, marks: { ...others, [action.claim]: action.mark } }
    : null
}

function adjust(state: AssistantState, { proposal: id, field: fieldId, value }: Of<'adjust'>): AssistantState | null {
  const field = proposalOf(state, id)?.fields?.find((one) => one.id === fieldId)
  if (!field || id in state.decided) return null
  if (field.options && !field.options.some((option) => option.id === value)) return null
  return { ...state, adjusted: { ...state.adjusted, [fieldId]: value.trim() } }
}

function proposalOf(state: AssistantState, id: string) {
  return answered(state).find(({ proposal }) => proposal?.id === id)?.proposal
}

function decide(state: AssistantState, { proposal: id, decision }: Of<'decide'>): AssistantState | null {
  const proposal = proposalOf(state, id)
  if (!proposal || id in state.decided || (decision === 'always' && !proposal.always)) return null
  const next = decision === 'refused' ? proposal.afterRefused : proposal.afterAllowed
  const after: AssistantState = { ...state, decided: { ...state.decided, [id]: decision } }
  return next === undefined ? after : withTurn(after, null, [next])
}

function set(state: AssistantState, { setting: id, value }: Of<'set'>): AssistantState | null {
  const setting = state.scenario.settings?.find((one) => one.id === id)
  const canTake =
    setting?.type === 'toggle' ? typeof value === 'boolean' : setting?.options.some((option) => option.id === value)
  // What was tried at other settings tells nothing any more.
  return canTake ? { ...state, settings: { ...state.settings, [id]: value }, tried: {}, open: null } : null
}

function tryAll(state: AssistantState): AssistantState | null {
  const { trials = [] } = state.scenario
  if (trials.length === 0) return null
  const tried = trials.map(({ id, results }): [string, number] => [
    id,
    results.findIndex(({ settings }) => stands(state.settings, settings)),
  ])
  return { ...state, tried: Object.fromEntries(tried), open: null, notice: 'tried' }
}
