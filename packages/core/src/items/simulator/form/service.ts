// A service on line: its procedures from the start page to the receipt, and what becomes of what was sent.
import type { Language } from '../../../language.ts'
import type { Field, Values } from './fields.ts'
import { asChanged, type FormProblem, filledIn, formProblems } from './problems.ts'
import type { CaseMessage, CaseStatus, FormAction, Paper, Procedure, ServiceFacts, ServiceScenario } from './schema.ts'
import { addEntry, fill, listAt, removeEntry, shownFields, startValues } from './values.ts'

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

export type ServiceState = {
  readonly mode: 'service'
  readonly scenario: ServiceScenario
  readonly language: Language
  readonly page: ServiceFacts['page']
  readonly open: string
  readonly opened: readonly string[]
  readonly read: readonly string[]
  readonly looked: readonly string[]
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

function openProcedure(state: ServiceState, procedure: Procedure): ServiceState {
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

function withDraft(state: ServiceState, draft: FormDraft): ServiceState {
  return { ...state, drafts: { ...state.drafts, [draft.procedure]: draft } }
}

function withoutDraft(state: ServiceState, procedure: string): ServiceState {
  return { ...state, drafts: Object.fromEntries(Object.entries(state.drafts).filter(([id]) => id !== procedure)) }
}

function withCase(state: ServiceState, changed: FormCase): ServiceState {
  return { ...state, cases: state.cases.map((one) => (one.id === changed.id ? changed : one)) }
}

function said(state: ServiceState, code: ServiceNotice, detail = ''): ServiceState {
  return { ...state, checks: state.checks + (code === 'problems' ? 1 : 0), notice: { code, detail } }
}

export function reduceService(before: ServiceState, action: FormAction): ServiceState | null {
  // What was said stays while a field is filled in: nothing may move while a finger is on its way to a button.
  const state: ServiceState = { ...before, notice: action.type === 'fill' ? before.notice : null }
  switch (action.type) {
    case 'home':
      return { ...state, page: 'home', open: '' }
    case 'open': {
      const procedure = procedureOf(state, action.procedure)
      return procedure ? openProcedure(state, procedure) : null
    }
    case 'open-case': {
      const found = state.cases.find(({ id }) => id === action.case)
      return found ? { ...withCase(state, { ...found, opened: true }), page: 'case', open: found.id } : null
    }
    case 'read':
      if (!state.scenario.pages?.some(({ id }) => id === action.page)) return null
      return { ...state, read: [...state.read.filter((id) => id !== action.page), action.page] }
    case 'look':
    case 'cover':
    case 'uncover':
      return handlePaper(state, action)
    case 'fill':
    case 'add-entry':
    case 'remove-entry':
    case 'attach':
    case 'detach':
      return fillIn(state, action)
    case 'keep-receipt':
    case 'complete':
    case 'write':
    case 'correct':
    case 'withdraw':
      return followUp(state, action)
    default:
      return goThrough(state, action)
  }
}

function paperOf({ scenario }: ServiceState, id: string): Paper | undefined {
  return scenario.papers?.find((paper) => paper.id === id)
}

function handlePaper(
  state: ServiceState,
  action: Extract<FormAction, { type: 'look' | 'cover' | 'uncover' }>,
): ServiceState | null {
  const paper = paperOf(state, action.paper)
  if (!paper) return null
  if (action.type === 'look') {
    return { ...state, looked: state.looked.includes(paper.id) ? state.looked : [...state.looked, paper.id] }
  }
  const covered = state.covered[paper.id] ?? []
  const isPart = paper.parts?.some(({ id }) => id === action.part)
  if (!isPart || covered.includes(action.part) === (action.type === 'cover')) return null
  const after = action.type === 'cover' ? [...covered, action.part] : covered.filter((part) => part !== action.part)
  return { ...state, covered: { ...state.covered, [paper.id]: after } }
}

type Filling = {
  readonly fields: readonly Field[]
  readonly values: Values
  readonly problems: readonly FormProblem[]
  readonly put: (values: Values, problems: readonly FormProblem[]) => ServiceState
}

/** What can be filled in on the page that is open: a step, or what a case waits for. */
function openFilling(state: ServiceState): Filling | null {
  const draft = openDraft(state)
  const procedure = draft && procedureOf(state, draft.procedure)
  if (draft && procedure?.steps.some(({ id }) => id === draft.place)) {
    return {
      fields: fieldsOfStep(procedure, draft.values, draft.place),
      values: draft.values,
      problems: draft.problems,
      put: (values, problems) => withDraft(state, { ...draft, values, problems }),
    }
  }
  const found = state.page === 'case' ? openCase(state) : undefined
  const request = found?.isAsked ? requestOf(state, found.id) : undefined
  if (!found || !request) return null
  return {
    fields: request.fields,
    values: found.values,
    problems: found.problems,
    put: (values, problems) => withCase(state, { ...found, values, problems }),
  }
}

function fillIn(
  state: ServiceState,
  action: Extract<FormAction, { type: 'fill' | 'add-entry' | 'remove-entry' | 'attach' | 'detach' }>,
): ServiceState | null {
  const filling = openFilling(state)
  if (!filling) return null
  const { fields, values, problems, put } = filling
  const at = action.type === 'fill' ? action.at : action.field
  const left = asChanged(problems, at)
  const taken = (after: Values | null): ServiceState | null => after && put(after, left)
  switch (action.type) {
    case 'fill':
      return taken(fill(fields, values, at, action.value))
    case 'add-entry': {
      const after = taken(addEntry(fields, values, at, `n${state.made + 1}`))
      return after && { ...after, made: state.made + 1 }
    }
    case 'remove-entry':
      return taken(removeEntry(fields, values, at, action.entry))
    case 'attach':
    case 'detach': {
      const field = shownFields(fields, values).find(({ id }) => id === at)
      const paper = paperOf(state, action.paper)
      if (field?.type !== 'upload' || !paper) return null
      const list = listAt(values, at)
      if (list.includes(paper.id) === (action.type === 'attach')) return null
      if (action.type === 'detach') return taken({ ...values, [at]: list.filter((id) => id !== paper.id) })
      const refusal = refusalOf(field, paper, list.length)
      if (refusal)
        return said(
          put(values, [...problems.filter((problem) => problem.at !== at), { at, code: refusal }]),
          'not-attached',
          paper.name,
        )
      const after = put({ ...values, [at]: (field.most ?? 1) === 1 ? [paper.id] : [...list, paper.id] }, left)
      return said(after, 'attached', paper.name)
    }
  }
}

function refusalOf(
  { accepts, mostKb, most = 1 }: Extract<Field, { type: 'upload' }>,
  { name, kb }: Paper,
  count: number,
): FormProblem['code'] | null {
  if (!accepts.includes(name.slice(name.lastIndexOf('.') + 1))) return 'file-type'
  if (kb > mostKb) return 'file-size'
  return most > 1 && count >= most ? 'many' : null
}

function goThrough(state: ServiceState, action: FormAction): ServiceState | null {
  const draft = openDraft(state)
  const procedure = draft && procedureOf(state, draft.procedure)
  if (!draft || !procedure) return null
  const steps = shownSteps(procedure, draft.values)
  const step = steps.findIndex(({ id }) => id === draft.place)
  const goTo = (place: string, changes: Partial<FormDraft> = {}): ServiceState =>
    withDraft(state, { ...draft, problems: [], asked: '', ...changes, place })
  const firstStep = steps[0]?.id ?? 'summary'
  const asksFirst =
    procedure.identity !== undefined && !(procedure.identity.way === 'code' && procedure.identity.when === 'end')
  switch (action.type) {
    case 'begin':
      if (draft.place !== 'start') return null
      return goTo(asksFirst && draft.identity === '' ? 'identity' : firstStep)
    case 'ask-code':
    case 'give-code':
    case 'sign-in':
    case 'share':
    case 'share-nothing':
      return sayWho(state, draft, procedure, action)
    case 'next': {
      if (step < 0) return null
      const problems = formProblems(fieldsOfStep(procedure, draft.values, draft.place), draft.values, state.language)
      if (problems.length > 0) return said(withDraft(state, { ...draft, problems }), 'problems')
      const following = steps[step + 1]
      return !following || draft.reviewed ? goTo('summary', { reviewed: true }) : goTo(following.id)
    }
    case 'back':
      if (draft.place === 'start') return null
      if (draft.place === 'confirm') return goTo('summary')
      if (draft.place === 'summary') return goTo(steps.at(-1)?.id ?? 'start')
      return goTo(steps[step - 1]?.id ?? 'start')
    case 'step':
      if (draft.place !== 'summary' || !steps.some(({ id }) => id === action.step)) return null
      return goTo(action.step)
    case 'save':
      if (step < 0 && draft.place !== 'summary') return null
      return {
        ...said(withDraft(state, { ...draft, saved: true }), 'saved', numberOf(state, draft, procedure)),
        page: 'home',
        open: '',
      }
    case 'leave':
      return { ...said(withoutDraft(state, draft.procedure), 'left'), page: 'home', open: '' }
    case 'send': {
      if (draft.place !== 'summary') return null
      for (const { id } of steps) {
        const problems = formProblems(fieldsOfStep(procedure, draft.values, id), draft.values, state.language)
        if (problems.length > 0) return said(goTo(id, { problems }), 'problems')
      }
      const confirms = procedure.identity?.way === 'code' && procedure.identity.when === 'end' && draft.identity === ''
      return confirms ? goTo('confirm') : send(state, draft, procedure)
    }
    default:
      return null
  }
}

/** The fields of a step that are shown. What they depend on may stand in another step: it was looked at. */
export function fieldsOfStep(procedure: Procedure, values: Values, step: string): readonly Field[] {
  const fields = procedure.steps.find(({ id }) => id === step)?.fields ?? []
  return shownFields(allFields(procedure), values)
    .filter((field) => fields.includes(field))
    .map(({ shownWhen: _, ...field }) => field)
}

function sayWho(
  state: ServiceState,
  draft: FormDraft,
  procedure: Procedure,
  action: Extract<FormAction, { type: 'ask-code' | 'give-code' | 'sign-in' | 'share' | 'share-nothing' }>,
): ServiceState | null {
  const { identity } = procedure
  if ((draft.place !== 'identity' && draft.place !== 'confirm') || !identity) return null
  const known = (changes: Partial<FormDraft>): ServiceState => {
    const after: FormDraft = { ...draft, asked: '', problems: [], ...changes }
    if (draft.place === 'confirm') return send(state, after, procedure)
    const place = shownSteps(procedure, after.values)[0]?.id ?? 'summary'
    return said(withDraft(state, { ...after, place }), 'known')
  }
  if (identity.way === 'code') {
    if (action.type === 'ask-code') {
      const message = { id: `m${state.phone.length + 1}`, from: identity.from, text: identity.message }
      return said({ ...withDraft(state, { ...draft, asked: 'code' }), phone: [...state.phone, message] }, 'code-sent')
    }
    if (action.type !== 'give-code' || draft.asked !== 'code') return null
    const isRight = action.code.replace(/\s/g, '') === identity.code.replace(/\s/g, '')
    return isRight ? known({ identity: 'code' }) : said(state, 'wrong-code')
  }
  if (action.type === 'sign-in') {
    const isThere = identity.services.some(({ id }) => id === action.service)
    return isThere && draft.asked === '' ? withDraft(state, { ...draft, asked: action.service }) : null
  }
  const service = identity.services.find(({ id }) => id === draft.asked)
  if (!service) return null
  if (action.type === 'share-nothing') return withDraft(state, { ...draft, asked: '' })
  if (action.type !== 'share' || !action.data.every((id) => service.passes.some((one) => one.id === id))) return null
  const shared = service.passes.filter(({ id, needed }) => needed || action.data.includes(id))
  const filled = shared.flatMap(({ fills, value }) => (fills === undefined ? [] : [[fills, value] as const]))
  return known({
    identity: service.id,
    shared: shared.map(({ id }) => id),
    values: { ...draft.values, ...Object.fromEntries(filled) },
  })
}

/** The number on the receipt; a second file of the same procedure has one of its own. */
export function numberOf({ cases }: ServiceState, draft: FormDraft, { id, receipt }: Procedure): string {
  const corrected = cases.find((one) => one.id === draft.corrects)
  if (corrected) return corrected.number
  const before = cases.filter(({ procedure, earlier }) => procedure === id && !earlier).length
  return before === 0 ? receipt.number : `${receipt.number}-${before + 1}`
}

function send(state: ServiceState, draft: FormDraft, procedure: Procedure): ServiceState {
  const corrected = state.cases.find(({ id }) => id === draft.corrects)
  if (corrected) {
    const changed: FormCase = { ...corrected, values: draft.values, corrected: corrected.corrected + 1 }
    return {
      ...said(withoutDraft(withCase(state, changed), procedure.id), 'corrected'),
      page: 'receipt',
      open: changed.id,
    }
  }
  const sent: FormCase = {
    id: `n${state.made + 1}`,
    procedure: procedure.id,
    number: numberOf(state, draft, procedure),
    sentOn: state.scenario.today,
    status: 'sent',
    earlier: false,
    identity: draft.identity,
    shared: draft.shared,
    values: draft.values,
    problems: [],
    messages: [],
    said: [],
    receiptKept: false,
    opened: false,
    corrected: 0,
    isAsked: false,
  }
  return {
    ...said(withoutDraft(state, procedure.id), 'sent'),
    made: state.made + 1,
    cases: [...state.cases, sent],
    page: 'receipt',
    open: sent.id,
  }
}

/** Whether a file may still be withdrawn. */
export function canWithdraw(state: ServiceState, { procedure, status }: FormCase): boolean {
  const isFinal = procedureOf(state, procedure)?.final ?? false
  return !isFinal && (status === 'sent' || status === 'incomplete' || status === 'completed')
}

/** Whether a file may still be corrected: what is being filled in of its procedure is not lost for it. */
export function canCorrect(state: ServiceState, found: FormCase): boolean {
  const draft = state.drafts[found.procedure]
  return canWithdraw(state, found) && (draft === undefined || draft.corrects === found.id)
}

function followUp(
  state: ServiceState,
  action: Extract<FormAction, { type: 'keep-receipt' | 'complete' | 'write' | 'correct' | 'withdraw' }>,
): ServiceState | null {
  const found = openCase(state)
  if (!found) return null
  switch (action.type) {
    case 'keep-receipt':
      return said(withCase(state, { ...found, receiptKept: true }), 'kept', found.number)
    case 'write':
      return said(withCase(state, { ...found, said: [...found.said, action.text] }), 'written')
    case 'complete': {
      const request = found.isAsked ? requestOf(state, found.id) : undefined
      if (!request) return null
      const problems = formProblems(request.fields, found.values, state.language)
      if (problems.length > 0) return said(withCase(state, { ...found, problems }), 'problems')
      const answer = { id: `${found.id}-answer`, date: state.scenario.today, text: request.after }
      const completed: FormCase = {
        ...found,
        problems: [],
        isAsked: false,
        status: 'completed',
        messages: [...found.messages, answer],
      }
      return said(withCase(state, completed), 'completed')
    }
    case 'correct': {
      const procedure = procedureOf(state, found.procedure)
      if (!procedure || !canCorrect(state, found)) return null
      if (state.drafts[procedure.id]) return openProcedure(state, procedure)
      const draft: FormDraft = {
        procedure: procedure.id,
        place: 'summary',
        values: found.values,
        problems: [],
        // Who it is was said the first time.
        identity: found.identity === '' ? 'earlier' : found.identity,
        shared: found.shared,
        asked: '',
        saved: false,
        reviewed: true,
        corrects: found.id,
      }
      return { ...withDraft(state, draft), page: 'procedure', open: procedure.id }
    }
    case 'withdraw':
      if (!canWithdraw(state, found)) return null
      return said(withCase(state, { ...found, status: 'withdrawn', isAsked: false }), 'withdrawn')
  }
}

export function serviceFacts(state: ServiceState): ServiceFacts {
  const { scenario, language } = state
  const fieldsOf = (id: string): readonly Field[] => {
    const procedure = procedureOf(state, id)
    return procedure ? allFields(procedure) : []
  }
  return {
    mode: 'service',
    page: state.page,
    open: state.open,
    opened: [...state.opened],
    read: [...state.read],
    papers: (scenario.papers ?? []).map(({ id }) => ({
      id,
      looked: state.looked.includes(id),
      covered: [...(state.covered[id] ?? [])],
    })),
    drafts: Object.values(state.drafts).map(({ procedure, place, saved, identity, shared, values, problems }) => ({
      id: procedure,
      place,
      saved,
      identity,
      shared: [...shared],
      values: filledIn(fieldsOf(procedure), values, language),
      problems: problems.filter(({ changed }) => !changed).length,
    })),
    cases: state.cases.map((one) => ({
      id: one.id,
      procedure: one.procedure,
      number: one.number,
      status: one.status,
      earlier: one.earlier,
      identity: one.identity,
      shared: [...one.shared],
      values: filledIn([...fieldsOf(one.procedure), ...(requestOf(state, one.id)?.fields ?? [])], one.values, language),
      receiptKept: one.receiptKept,
      opened: one.opened,
      corrected: one.corrected,
      said: [...one.said],
    })),
    sent: state.cases.filter(({ earlier, status }) => !earlier && status !== 'withdrawn').map((one) => one.procedure),
  }
}
