// What becomes of what was sent: its receipt, what is still waited for, corrections, withdrawal.

import type { FormAction } from './action.ts'
import { formProblems } from './problems.ts'
import {
  type FormCase,
  type FormDraft,
  openCase,
  openProcedure,
  procedureOf,
  requestOf,
  type ServiceState,
  said,
  withCase,
  withDraft,
} from './service-state.ts'

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

export function followUp(
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
