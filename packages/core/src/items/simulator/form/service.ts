// A service on line: its procedures from the start page to the receipt, and what becomes of what was sent.

import type { FormAction } from './action.ts'
import { goThrough } from './drafts.ts'
import { fillIn } from './filling.ts'
import { followUp } from './follow-up.ts'
import { handlePaper } from './papers.ts'
import { openProcedure, procedureOf, type ServiceState, withCase } from './service-state.ts'

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
    case 'convert':
    case 'watch':
    case 'picture':
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
