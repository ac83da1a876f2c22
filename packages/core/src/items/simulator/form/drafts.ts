// The way through a procedure, from its start page to the summary.

import type { FormAction } from './action.ts'
import { spentOn } from './budget.ts'
import { sayWho } from './identity.ts'
import { formProblems } from './problems.ts'
import { numberOf, send } from './sending.ts'
import {
  allFields,
  type FormDraft,
  fieldsOfStep,
  openDraft,
  procedureOf,
  type ServiceState,
  said,
  shownSteps,
  withDraft,
  withoutDraft,
} from './service-state.ts'

export function goThrough(state: ServiceState, action: FormAction): ServiceState | null {
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
      const { budget } = procedure
      if (budget && spentOn(allFields(procedure), draft.values) > budget.most) return said(state, 'over-budget')
      const confirms = procedure.identity?.way === 'code' && procedure.identity.when === 'end' && draft.identity === ''
      return confirms ? goTo('confirm') : send(state, draft, procedure)
    }
    default:
      return null
  }
}
