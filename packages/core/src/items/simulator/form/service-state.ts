// A service on line as it stands: what is being filled in, what was sent, and how both are looked up and changed.
import type { Language } from '../../../language.ts'
import type { ServiceFacts } from './facts-schema.ts'
import type { Field, Values } from './fields.ts'
import type { FormProblem } from './problems.ts'
import type { CaseMessage, CaseStatus, Paper, Procedure, ServiceScenario } from './schema.ts'
import { shownFields, startValues } from './values.ts'

type ServiceNotice =
  | 'saved'
  | 'left'
  | 'code-sent'
  | 'wrong-code'
  | 'known'
  | 'problems'
  | 'sent'
  | 'corrected'
  | 'kept'
  | 'completed'
  | 'written'
  | 'withdrawn'
  | 'attached'
  | 'not-attached'
  | 'over-budget'
  | 'converted'
  | 'pictured'

/** What is being filled in. */
export type FormDraft = {
  readonly procedure: string
  /** `start`, `identity`, the id of a step, `summary`, `confirm`. */
  readonly place: string
  readonly values: Values
  readonly problems: readonly FormProblem[]
  /** `code`, the id of the service that said who it is, or nothing yet. */
  readonly identity: string
  readonly shared: readonly string[]
  /** `code` once one was sent; the service that asks what it may pass on. */
  readonly asked: string
  readonly saved: boolean
  /** The summary was reached: a step that is changed leads back to it. */
  readonly reviewed: boolean
  /** The case that is corrected; empty for a new one. */
  readonly corrects: string
}

/** What was sent, as it stands. */
export type FormCase = {
  readonly id: string
  readonly procedure: string
  readonly number: string
  readonly sentOn: string
  readonly status: CaseStatus
  readonly earlier: boolean
  readonly identity: string
  readonly shared: readonly string[]
  readonly values: Values
  readonly problems: readonly FormProblem[]
  /** Of the service; those of the person have no date of their own. */
  readonly messages: readonly CaseMessage[]
  readonly said: readonly string[]
  readonly receiptKept: boolean
  readonly opened: boolean
  readonly corrected: number
  /** Something is waited for. */
  readonly isAsked: boolean
}

/** A document that was made of another, or of a moment of a recording. */
export type MadePaper = Paper & { readonly of: string }

export type ServiceState = {
  readonly mode: 'service'
  readonly scenario: ServiceScenario
  readonly language: Language
  readonly page: ServiceFacts['page']
  readonly open: string
  readonly opened: readonly string[]
  readonly read: readonly string[]
  readonly looked: readonly string[]
  /** Documents made here, of others or of recordings. */
  readonly madePapers: readonly MadePaper[]
  readonly watched: readonly string[]
  readonly covered: Readonly<Record<string, readonly string[]>>
  readonly drafts: Readonly<Record<string, FormDraft>>
  readonly cases: readonly FormCase[]
  /** Messages that came with a code. */
  readonly phone: readonly { readonly id: string; readonly from: string; readonly text: string }[]
  readonly made: number
  /** How often something was found wrong. */
  readonly checks: number
  readonly notice: { readonly code: ServiceNotice; readonly detail: string } | null
}

export function procedureOf({ scenario }: ServiceState, id: string): Procedure | undefined {
  return scenario.procedures.find((procedure) => procedure.id === id)
}

/** What is filled in on the page that is open. */
export function openDraft(state: ServiceState): FormDraft | undefined {
  return state.page === 'procedure' ? state.drafts[state.open] : undefined
}

/** The case whose page or receipt is open. */
export function openCase({ page, open, cases }: ServiceState): FormCase | undefined {
  return page === 'case' || page === 'receipt' ? cases.find(({ id }) => id === open) : undefined
}

/** Every field of a procedure, in order. */
export function allFields({ steps }: Procedure): readonly Field[] {
  return steps.flatMap(({ fields }) => fields)
}

/** The steps that have something to show. */
export function shownSteps(procedure: Procedure, values: Values): Procedure['steps'] {
  const shown = shownFields(allFields(procedure), values)
  return procedure.steps.filter(({ fields }) => fields.some((field) => shown.includes(field)))
}

/** What the service waits for in a case. */
export function requestOf({ scenario }: ServiceState, id: string) {
  return scenario.cases?.find((one) => one.id === id)?.request
}

/** The fields of a step that are shown. What they depend on may stand in another step: it was looked at. */
export function fieldsOfStep(procedure: Procedure, values: Values, step: string): readonly Field[] {
  const fields = procedure.steps.find(({ id }) => id === step)?.fields ?? []
  return shownFields(allFields(procedure), values)
    .filter((field) => fields.includes(field))
    .map(({ shownWhen: _, ...field }) => field)
}

export function openProcedure(state: ServiceState, procedure: Procedure): ServiceState {
  const draft: FormDraft = state.drafts[procedure.id] ?? {
    procedure: procedure.id,
    place: 'start',
    values: startValues(allFields(procedure)),
    problems: [],
    identity: '',
    shared: [],
    asked: '',
    saved: false,
    reviewed: false,
    corrects: '',
  }
  return {
    ...state,
    page: 'procedure',
    open: procedure.id,
    opened: state.opened.includes(procedure.id) ? state.opened : [...state.opened, procedure.id],
    drafts: { ...state.drafts, [procedure.id]: draft },
  }
}

export function withDraft(state: ServiceState, draft: FormDraft): ServiceState {
  return { ...state, drafts: { ...state.drafts, [draft.procedure]: draft } }
}

export function withoutDraft(state: ServiceState, procedure: string): ServiceState {
  return { ...state, drafts: Object.fromEntries(Object.entries(state.drafts).filter(([id]) => id !== procedure)) }
}

export function withCase(state: ServiceState, changed: FormCase): ServiceState {
  return { ...state, cases: state.cases.map((one) => (one.id === changed.id ? changed : one)) }
}

export function said(state: ServiceState, code: ServiceNotice, detail = ''): ServiceState {
  return { ...state, checks: state.checks + (code === 'problems' ? 1 : 0), notice: { code, detail } }
}

/** Every document at hand, those made here at the end; what was there is made of itself. */
export function papersOf({ scenario, madePapers }: ServiceState): readonly MadePaper[] {
  return [...(scenario.papers ?? []).map((paper) => ({ ...paper, of: paper.id })), ...madePapers]
}

export function paperOf(state: ServiceState, id: string): MadePaper | undefined {
  return papersOf(state).find((paper) => paper.id === id)
}

export function startService(scenario: ServiceScenario, language: Language): ServiceState {
  const alone = scenario.procedures.length === 1 && !scenario.cases ? scenario.procedures[0] : undefined
  const state: ServiceState = {
    mode: 'service',
    scenario,
    language,
    page: 'home',
    open: '',
    opened: [],
    read: [],
    looked: [],
    madePapers: [],
    watched: [],
    covered: {},
    drafts: {},
    cases: (scenario.cases ?? []).map(({ filled = {}, request, ...sent }) => ({
      ...sent,
      earlier: true,
      identity: '',
      shared: [],
      values: { ...filled, ...startValues(request?.fields ?? []) },
      problems: [],
      said: [],
      receiptKept: false,
      opened: false,
      corrected: 0,
      isAsked: request !== undefined,
    })),
    phone: [],
    made: 0,
    checks: 0,
    notice: null,
  }
  return alone ? openProcedure(state, alone) : state
}
