// What is filled in on the page that is open: a step of a procedure, or what a case waits for.

import type { FormAction } from './action.ts'
import type { Field, Values } from './fields.ts'
import { asChanged, type FormProblem } from './problems.ts'
import type { Paper } from './schema.ts'
import {
  fieldsOfStep,
  openCase,
  openDraft,
  paperOf,
  procedureOf,
  requestOf,
  type ServiceState,
  said,
  withCase,
  withDraft,
} from './service-state.ts'
import { addEntry, fill, listAt, removeEntry, shownFields } from './values.ts'

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

export function fillIn(
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
