// The making of a form: its questions, the words on it, who reads what; a preview in which answers are tried.
import type { Language } from '../../../language.ts'
import type { FormAction } from './action.ts'
import type { BuilderFacts } from './facts-schema.ts'
import type { Field, Values } from './fields.ts'
import { asChanged, type FormProblem, formProblems } from './problems.ts'
import type { BuilderScenario, QuestionKind } from './schema.ts'
import { fill } from './values.ts'

type BuilderNotice = 'published' | 'unpublished' | 'unfinished' | 'tried-clean' | 'tried-problems' | 'dropped' | 'added'

export type FormQuestion = {
  readonly id: string
  readonly words: string
  readonly help: string
  readonly kind: QuestionKind
  readonly required: boolean
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly least: number | null
  readonly most: number | null
}

export type BuilderState = {
  readonly mode: 'builder'
  readonly scenario: BuilderScenario
  readonly language: Language
  readonly title: string
  readonly intro: string
  readonly questions: readonly FormQuestion[]
  readonly decisions: Readonly<Record<string, string>>
  readonly published: boolean
  /** Shown as those who answer see it. */
  readonly isPreview: boolean
  readonly values: Values
  readonly problems: readonly FormProblem[]
  readonly trials: number
  readonly clean: number
  readonly made: number
  readonly notice: { readonly code: BuilderNotice; readonly detail: string } | null
}

export function startBuilder(scenario: BuilderScenario, language: Language): BuilderState {
  return {
    mode: 'builder',
    scenario,
    language,
    title: scenario.title,
    intro: scenario.intro ?? '',
    questions: scenario.questions.map((question) => ({
      id: question.id,
      words: question.words,
      help: question.help ?? '',
      kind: question.kind,
      required: question.required ?? false,
      options: question.options ?? [],
      least: question.least ?? (question.kind === 'scale' ? 1 : null),
      most: question.most ?? (question.kind === 'scale' ? 5 : null),
    })),
    decisions: Object.fromEntries(decisionsOf(scenario).map(({ id, value = '' }) => [id, value])),
    published: false,
    isPreview: false,
    values: {},
    problems: [],
    trials: 0,
    clean: 0,
    made: 0,
    notice: null,
  }
}

export function decisionsOf({ notice = [], settings = [] }: BuilderScenario): NonNullable<BuilderScenario['notice']> {
  return [...notice, ...settings]
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'choice' || kind === 'several'
}

export function hasBounds(kind: QuestionKind): boolean {
  return kind === 'number' || kind === 'scale'
}

/** What a question lacks before the form can be published. */
export function lackOf({ kind, words, options, least, most }: FormQuestion): 'words' | 'options' | 'bounds' | null {
  if (words.trim() === '') return 'words'
  if (hasOptions(kind) && options.filter(({ label }) => label.trim() !== '').length < 2) return 'options'
  if (kind === 'scale' && (least === null || most === null || most - least < 1 || most - least > 10)) return 'bounds'
  return kind === 'number' && least !== null && most !== null && least > most ? 'bounds' : null
}

/** The question as those who answer meet it. */
export function fieldOf({ id, words, help, kind, required, options, least, most }: FormQuestion): Field {
  const base = { id, label: words, required, ...(help !== '' && { help }) }
  const bounds = { ...(least !== null && { least }), ...(most !== null && { most }) }
  switch (kind) {
    case 'text':
      return { type: 'text', ...base }
    case 'long':
      return { type: 'text', ...base, lines: 4 }
    case 'email':
    case 'phone':
      return { type: 'text', ...base, format: kind }
    case 'number':
      return { type: 'number', ...base, ...bounds }
    case 'date':
      return { type: 'date', ...base }
    case 'choice':
      return { type: 'choice', ...base, options: [...options] }
    case 'several':
      return { type: 'several', ...base, options: [...options] }
    case 'agree':
      return { type: 'consent', ...base }
    case 'scale': {
      const first = least ?? 1
      const count = Math.min(Math.max((most ?? 5) - first + 1, 1), 11)
      const steps = Array.from({ length: count }, (_, place) => String(first + place))
      return { type: 'choice', ...base, options: steps.map((step) => ({ id: step, label: step })) }
    }
  }
}

/** What is typed. */
const typing: readonly FormAction['type'][] = ['title', 'intro', 'words', 'hint', 'option', 'bounds', 'fill']

export function reduceBuilder(before: BuilderState, action: FormAction): BuilderState | null {
  // What was said stays while something is typed: nothing may move while a finger is on its way to a button.
  const state: BuilderState = { ...before, notice: typing.includes(action.type) ? before.notice : null }
  switch (action.type) {
    case 'title':
      return { ...state, title: action.text }
    case 'intro':
      return { ...state, intro: action.text }
    case 'decide': {
      const decision = decisionsOf(state.scenario).find(({ id }) => id === action.decision)
      if (!decision?.options.some(({ id }) => id === action.option)) return null
      return { ...state, decisions: { ...state.decisions, [decision.id]: action.option } }
    }
    case 'add': {
      if (state.questions.length >= 40) return null
      const { kind } = action
      const question: FormQuestion = {
        id: `n${state.made + 1}`,
        words: '',
        help: '',
        kind,
        required: false,
        options: [],
        ...boundsFor(kind),
      }
      return {
        ...state,
        made: state.made + 1,
        questions: [...state.questions, question],
        notice: { code: 'added', detail: '' },
      }
    }
    case 'preview':
      return action.on === state.isPreview ? null : { ...state, isPreview: action.on, values: {}, problems: [] }
    case 'fill': {
      const values = state.isPreview ? fill(state.questions.map(fieldOf), state.values, action.at, action.value) : null
      return values && { ...state, values, problems: asChanged(state.problems, action.at) }
    }
    case 'try': {
      if (!state.isPreview) return null
      const problems = formProblems(state.questions.map(fieldOf), state.values, state.language)
      const isClean = problems.length === 0
      return {
        ...state,
        problems,
        values: isClean ? {} : state.values,
        trials: state.trials + 1,
        clean: state.clean + (isClean ? 1 : 0),
        notice: { code: isClean ? 'tried-clean' : 'tried-problems', detail: '' },
      }
    }
    case 'publish': {
      if (state.published) return null
      const lacking = state.questions.find((question) => lackOf(question) !== null)
      if (lacking || state.questions.length === 0)
        return { ...state, notice: { code: 'unfinished', detail: lacking?.words ?? '' } }
      return { ...state, published: true, notice: { code: 'published', detail: '' } }
    }
    case 'unpublish':
      return state.published ? { ...state, published: false, notice: { code: 'unpublished', detail: '' } } : null
    default:
      return changeQuestion(state, action)
  }
}

function boundsFor(kind: QuestionKind): { least: number | null; most: number | null } {
  return kind === 'scale' ? { least: 1, most: 5 } : { least: null, most: null }
}

function changeQuestion(state: BuilderState, action: FormAction): BuilderState | null {
  if (!('question' in action)) return null
  const question = state.questions.find(({ id }) => id === action.question)
  if (!question) return null
  const changed = (changes: Partial<FormQuestion>): BuilderState => ({
    ...state,
    questions: state.questions.map((one) => (one.id === question.id ? { ...question, ...changes } : one)),
  })
  switch (action.type) {
    case 'words':
      return changed({ words: action.text })
    case 'hint':
      return changed({ help: action.text })
    case 'require':
      return changed({ required: action.value })
    case 'kind':
      return changed({ kind: action.kind, ...(hasBounds(action.kind) && boundsFor(action.kind)) })
    case 'bounds':
      return hasBounds(question.kind) ? changed({ least: action.least, most: action.most }) : null
    case 'add-option': {
      if (!hasOptions(question.kind) || action.text.trim() === '' || question.options.length >= 30) return null
      const option = { id: `n${state.made + 1}`, label: action.text.trim() }
      return { ...changed({ options: [...question.options, option] }), made: state.made + 1 }
    }
    case 'option':
    case 'drop-option': {
      if (!hasOptions(question.kind) || !question.options.some(({ id }) => id === action.option)) return null
      const options =
        action.type === 'option'
          ? question.options.map((one) => (one.id === action.option ? { ...one, label: action.text } : one))
          : question.options.filter(({ id }) => id !== action.option)
      return changed({ options })
    }
    case 'move': {
      const others = state.questions.filter(({ id }) => id !== question.id)
      if (action.to > others.length) return null
      return { ...state, questions: [...others.slice(0, action.to), question, ...others.slice(action.to)] }
    }
    case 'drop':
      return {
        ...state,
        questions: state.questions.filter(({ id }) => id !== question.id),
        notice: { code: 'dropped', detail: question.words },
      }
    default:
      return null
  }
}

export function builderFacts(state: BuilderState): BuilderFacts {
  const first = state.scenario.questions.map(({ id }) => id)
  return {
    mode: 'builder',
    title: state.title.trim(),
    intro: state.intro.trim(),
    questions: state.questions.map(({ id, words, help, kind, required, options, least, most }) => ({
      id,
      words: words.trim(),
      help: help.trim(),
      kind,
      required,
      options: hasOptions(kind) ? options.map((option) => ({ id: option.id, label: option.label.trim() })) : [],
      least: hasBounds(kind) ? least : null,
      most: hasBounds(kind) ? most : null,
      made: !first.includes(id),
    })),
    removed: first.filter((id) => !state.questions.some((question) => question.id === id)),
    decisions: { ...state.decisions },
    published: state.published,
    trials: state.trials,
    clean: state.clean,
  }
}
