import type {
  AssistantDocument,
  AssistantExchange,
  AssistantScenario,
  AssistantSetting,
  Decision,
  Place,
} from './schema.ts'

export type AssistantSource = NonNullable<AssistantScenario['sources']>[number]
export type Proposal = NonNullable<AssistantExchange['proposal']>
export type Trial = NonNullable<AssistantScenario['trials']>[number]

export type Values = Readonly<Record<string, string | boolean>>

/** What left with one request. */
export type Sending = {
  readonly text: string
  readonly parts: Readonly<Record<string, string>>
  readonly documents: readonly string[]
  readonly given: string
  readonly passages: readonly string[]
}

/** A request, and the exchanges that answered it; none when nothing fits. An agent that goes on asks nothing. */
export type AssistantTurn = {
  readonly id: string
  readonly sending: Sending | null
  readonly answers: readonly string[]
  readonly kept: string | null
  readonly settings: Values
  /** From before: it was not sent here. */
  readonly isOld: boolean
}

export type AssistantState = {
  readonly scenario: AssistantScenario
  readonly turns: readonly AssistantTurn[]
  /** What is shown: it follows what is done. */
  readonly place: Place
  /** The source or the document that is open. */
  readonly open: string | null
  readonly opened: readonly string[]
  /** How passages and columns leave, where it is not as they are written. */
  readonly reworded: Readonly<Record<string, string>>
  readonly runs: readonly string[]
  readonly marks: Readonly<Record<string, string>>
  readonly corrected: Readonly<Record<string, string>>
  readonly labelled: readonly string[]
  /** Values of the fields of proposals that were put right, by the id of the field. */
  readonly adjusted: Readonly<Record<string, string>>
  readonly decided: Readonly<Record<string, Decision>>
  readonly chosen: Readonly<Record<string, string>>
  readonly settings: Values
  readonly forgotten: readonly string[]
  readonly deleted: readonly string[]
  readonly unshared: readonly string[]
  /** The place of the result of each trial when they were last tried. */
  readonly tried: Readonly<Record<string, number>>
  /** What was just done, said by the screen. */
  readonly notice: 'forgotten' | 'deleted' | 'unshared' | 'empty' | 'tried' | null
}

export function start(scenario: AssistantScenario): AssistantState {
  const settings = Object.fromEntries((scenario.settings ?? []).map((one) => [one.id, startValue(one)]))
  return {
    scenario,
    turns: (scenario.before ?? []).map(({ text, answer }, place) => ({
      id: `t${place + 1}`,
      sending: { text, parts: {}, documents: [], given: text, passages: [] },
      answers: [answer],
      kept: null,
      settings,
      isOld: true,
    })),
    place: 'conversation',
    open: null,
    opened: [],
    reworded: {},
    runs: [],
    marks: {},
    corrected: {},
    labelled: [],
    adjusted: {},
    decided: {},
    chosen: {},
    settings,
    forgotten: [],
    deleted: [],
    unshared: [],
    tried: {},
    notice: null,
  }
}

function startValue(setting: AssistantSetting): string | boolean {
  return setting.type === 'toggle' ? setting.on : setting.value
}

/** With one more turn, which is answered by what is given. */
export function withTurn(state: AssistantState, sending: Sending | null, answers: readonly string[]): AssistantState {
  const { turns, settings } = state
  return {
    ...state,
    turns: [...turns, { id: `t${turns.length + 1}`, sending, answers, kept: null, settings, isOld: false }],
  }
}

/** An exchange by its id. */
export function exchangeOf({ scenario }: AssistantState, id: string): AssistantExchange | undefined {
  return scenario.exchanges.find((exchange) => exchange.id === id)
}

/** The exchanges that were answered, in order. */
export function answered(state: AssistantState): readonly AssistantExchange[] {
  return state.turns.flatMap(({ answers }) => answers.flatMap((answer) => exchangeOf(state, answer) ?? []))
}

/** The exchange that would answer the last request anew; one that was given already does not come again. */
export function anotherAnswer(state: AssistantState): string | undefined {
  const answers = state.turns.at(-1)?.answers ?? []
  const next = exchangeOf(state, answers.at(-1) ?? '')?.again
  return next === undefined || answers.includes(next) ? undefined : next
}

/** A document by its id. */
export function documentOf({ scenario }: AssistantState, id: string | null): AssistantDocument | undefined {
  return scenario.documents?.find((document) => document.id === id)
}

/** The sources that an exchange names, each once. */
export function sourcesOf({ scenario }: AssistantState, exchange: AssistantExchange): readonly AssistantSource[] {
  const { cites = [], claims = [], steps = [] } = exchange
  const named = [...cites, ...[...steps, ...claims].flatMap(({ source }) => source ?? [])]
  return (scenario.sources ?? []).filter(({ id }) => named.includes(id))
}

/** The parts that this assistant has. */
export function placesOf({ settings, memory, conversations, trials }: AssistantScenario): readonly Place[] {
  return [
    'conversation',
    ...(settings || memory || conversations ? (['settings'] as const) : []),
    ...(trials ? (['trials'] as const) : []),
  ]
}

/** What the assistant still remembers. */
export function memoryLeft({ scenario, forgotten }: AssistantState): NonNullable<AssistantScenario['memory']> {
  return (scenario.memory ?? []).filter(({ id }) => !forgotten.includes(id))
}

/** Earlier conversations that were not deleted, with whether their link still works. */
export function conversationsLeft({
  scenario,
  deleted,
  unshared,
}: AssistantState): NonNullable<AssistantScenario['conversations']> {
  return (scenario.conversations ?? [])
    .filter(({ id }) => !deleted.includes(id))
    .map((one) => ({ ...one, shared: one.shared === true && !unshared.includes(one.id) }))
}

/** The value of a field of a proposal, put right or not. */
export function fieldValue({ adjusted }: AssistantState, field: NonNullable<Proposal['fields']>[number]): string {
  return adjusted[field.id] ?? field.value
}

/** Whether the settings stand as they must. */
export function stands(settings: Values, wanted: AssistantExchange['settings'] = []): boolean {
  return wanted.every(({ setting, is }) => settings[setting] === is)
}
