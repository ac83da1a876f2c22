// Of what goals may ask of a service.
import { spentOn } from './budget.ts'
import type { ServiceFacts } from './facts-schema.ts'
import type { Field } from './fields.ts'
import { filledIn } from './problems.ts'
import { allFields, type FormCase, papersOf, procedureOf, requestOf, type ServiceState } from './service-state.ts'
import { listAt, shownFields } from './values.ts'

export function serviceFacts(state: ServiceState): ServiceFacts {
  const { language } = state
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
    papers: papersOf(state).map((paper) => ({
      id: paper.id,
      of: paper.of,
      ending: paper.name.slice(paper.name.lastIndexOf('.') + 1),
      kb: paper.kb,
      quality: paper.quality ?? 'sharp',
      looked: state.looked.includes(paper.id),
      covered: [...(state.covered[paper.id] ?? [])],
      sentIn: state.cases.filter((one) => goesWith(state, one, paper.id)).map(({ procedure }) => procedure),
    })),
    watched: [...state.watched],
    drafts: Object.values(state.drafts).map(({ procedure, place, saved, identity, shared, values, problems }) => ({
      id: procedure,
      place,
      saved,
      identity,
      shared: [...shared],
      values: filledIn(fieldsOf(procedure), values, language),
      spent: spentOn(fieldsOf(procedure), values),
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
      spent: spentOn(fieldsOf(one.procedure), one.values),
      receiptKept: one.receiptKept,
      opened: one.opened,
      corrected: one.corrected,
      said: [...one.said],
    })),
    sent: state.cases.filter(({ earlier, status }) => !earlier && status !== 'withdrawn').map((one) => one.procedure),
  }
}

/** Whether a document went with what was sent, or with what was asked for since. */
function goesWith(state: ServiceState, found: FormCase, paper: string): boolean {
  if (found.status === 'withdrawn') return false
  const procedure = procedureOf(state, found.procedure)
  const fields = [
    ...(procedure ? allFields(procedure) : []),
    ...(found.isAsked ? [] : (requestOf(state, found.id)?.fields ?? [])),
  ]
  return shownFields(fields, found.values).some(
    ({ id, type }) => type === 'upload' && listAt(found.values, id).includes(paper),
  )
}
