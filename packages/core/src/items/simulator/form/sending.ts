// What was filled in is sent: a new case, or one that is corrected.
import type { Procedure } from './schema.ts'
import { type FormCase, type FormDraft, type ServiceState, said, withCase, withoutDraft } from './service-state.ts'

/** The number on the receipt; a second file of the same procedure has one of its own. */
export function numberOf({ cases }: ServiceState, draft: FormDraft, { id, receipt }: Procedure): string {
  const corrected = cases.find((one) => one.id === draft.corrects)
  if (corrected) return corrected.number
  const before = cases.filter(({ procedure, earlier }) => procedure === id && !earlier).length
  return before === 0 ? receipt.number : `${receipt.number}-${before + 1}`
}

export function send(state: ServiceState, draft: FormDraft, procedure: Procedure): ServiceState {
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
    messages: procedure.news ?? [],
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
