import type { Language } from '../../../language.ts'
import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { FormAction } from './action.ts'
import { type BuilderState, builderFacts, decisionsOf, reduceBuilder, startBuilder } from './builder.ts'
import { FormFacts } from './facts-schema.ts'
import type { Field } from './fields.ts'
import { type BuilderScenario, FormScenario, type ServiceScenario } from './schema.ts'
import { reduceService } from './service.ts'
import { serviceFacts } from './service-facts.ts'
import { type ServiceState, startService } from './service-state.ts'

export type { FormAction } from './action.ts'
export { spentOn } from './budget.ts'
export {
  type BuilderState,
  type FormQuestion,
  fieldOf,
  hasBounds,
  hasOptions,
  lackOf,
} from './builder.ts'
export { addressParts, type Field, type FieldPart, type Value, type Values } from './fields.ts'
export { canCorrect, canWithdraw } from './follow-up.ts'
export { dayOf, type FormProblem } from './problems.ts'
export {
  type CaseStatus,
  type FormScenario,
  type Paper,
  type Procedure,
  type QuestionKind,
  questionKinds,
  type Recording,
} from './schema.ts'
export { numberOf } from './sending.ts'
export {
  allFields,
  type FormCase,
  type FormDraft,
  fieldsOfStep,
  openCase,
  openDraft,
  papersOf,
  procedureOf,
  requestOf,
  type ServiceState,
  shownSteps,
} from './service-state.ts'
export { listAt, shownFields, textAt } from './values.ts'

export type FormState = ServiceState | BuilderState

export const form: Simulator<FormScenario, FormState, FormAction, FormFacts> = {
  name: 'form',
  scenarioSchema: FormScenario,
  actionSchema: FormAction,
  factsSchema: FormFacts,
  problems: (scenario) => (scenario.mode === 'service' ? serviceProblems(scenario) : builderProblems(scenario)),
  start: (scenario: FormScenario, language: Language): FormState =>
    scenario.mode === 'service' ? startService(scenario, language) : startBuilder(scenario, language),
  reduce: (state, action) => (state.mode === 'service' ? reduceService(state, action) : reduceBuilder(state, action)),
  facts: (state) => (state.mode === 'service' ? serviceFacts(state) : builderFacts(state)),
}

function repeatedIn(ids: readonly string[]): string[] {
  return ids.filter((id, place) => ids.indexOf(id) < place)
}

function serviceProblems({
  procedures,
  cases = [],
  papers = [],
  pages = [],
  recordings = [],
}: ServiceScenario): ScenarioProblem[] {
  const scenes = recordings.flatMap((recording) => recording.scenes)
  const ids = [...procedures, ...cases, ...papers, ...pages, ...recordings, ...scenes].map(({ id }) => id)
  return [
    ...repeatedIn(ids).map((id) => ({ path: [], message: `two things have the id ${id}` })),
    ...procedures.flatMap(({ steps, identity }, place): ScenarioProblem[] => {
      const fields = steps.flatMap((step) => step.fields)
      const path = ['procedures', place]
      const services = identity?.way === 'sign-in' ? identity.services : []
      return [
        ...repeatedIn(steps.map(({ id }) => id)).map((id) => ({ path, message: `two steps have the id ${id}` })),
        ...fieldProblems(fields, [...path, 'steps']),
        ...services
          .flatMap(({ passes }) => passes)
          .filter(({ fills }) => fills !== undefined && fields.find(({ id }) => id === fills)?.type !== 'text')
          .map(({ fills }) => ({ path: [...path, 'identity'], message: `there is no text field ${fills}` })),
      ]
    }),
    ...cases.flatMap(({ procedure, request }, place): ScenarioProblem[] => [
      ...(procedures.some(({ id }) => id === procedure)
        ? []
        : [{ path: ['cases', place, 'procedure'], message: `there is no procedure ${procedure}` }]),
      ...fieldProblems(request?.fields ?? [], ['cases', place, 'request', 'fields']),
    ]),
  ]
}

function fieldProblems(fields: readonly Field[], path: ScenarioProblem['path']): ScenarioProblem[] {
  return [
    ...repeatedIn(fields.map(({ id }) => id)).map((id) => ({ path, message: `two fields have the id ${id}` })),
    ...fields
      .filter(({ shownWhen }, place) => shownWhen && !fields.slice(0, place).some(({ id }) => id === shownWhen.field))
      .map(({ id, shownWhen }) => ({ path, message: `${id} needs a field ${shownWhen?.field} before it` })),
  ]
}

function builderProblems(scenario: BuilderScenario): ScenarioProblem[] {
  const ids = scenario.questions.map(({ id }) => id)
  return [
    ...repeatedIn(ids).map((id) => ({ path: ['questions'], message: `two questions have the id ${id}` })),
    ...decisionsOf(scenario)
      .filter(({ value, options }) => value !== undefined && !options.some(({ id }) => id === value))
      .map(({ id, value }) => ({ path: [], message: `${value} is none of the options of ${id}` })),
  ]
}
