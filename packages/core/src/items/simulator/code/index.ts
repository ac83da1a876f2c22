import { Type } from 'typebox'
import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { Stopped } from './meter.ts'
import { SiteAction, SiteFacts, SiteScenario } from './page/schema.ts'
import { reduceSite, type SiteState, siteFacts, siteProblems, startSite } from './page/site.ts'
import { parseExpression } from './parse.ts'
import { bytesOf, type CodeState, facts, reduce, start } from './reduce.ts'
import { CodeAction, CodeFacts, type CodeFile, CodeScenario, type Trial } from './schema.ts'
import { SyntaxMistake } from './syntax.ts'

export { type Fault, mostSteps } from './meter.ts'
export type { Said, Styled } from './page/cascade.ts'
export { isUnseen, type Mistake, textOf } from './page/element.ts'
export { longestFile, type SiteAction, type SiteFile } from './page/schema.ts'
export {
  isPage,
  linksIn,
  mistakesIn,
  overflowOf,
  type Page,
  pageOf,
  type Shown,
  type SiteState,
  selectorFor,
  shownAt,
} from './page/site.ts'
export { bytesOf, type CodeState, change, filesOf, replayed, shownTrials } from './reduce.ts'
export type { Run, Stop } from './run.ts'
export { type CodeAction, type CodeFile, longestInput, longestProgram } from './schema.ts'

export const code: Simulator<CodeScenario, CodeState, CodeAction, CodeFacts> = {
  name: 'code',
  scenarioSchema: CodeScenario,
  actionSchema: CodeAction,
  factsSchema: CodeFacts,
  problems,
  start,
  reduce,
  facts,
}

/** A program, or the pages of a site. */
export const codeOrSite: Simulator<
  CodeScenario | SiteScenario,
  CodeState | SiteState,
  CodeAction | SiteAction,
  CodeFacts | SiteFacts
> = {
  name: 'code',
  scenarioSchema: Type.Union([CodeScenario, SiteScenario]),
  actionSchema: Type.Union([CodeAction, SiteAction]),
  factsSchema: Type.Union([CodeFacts, SiteFacts]),
  problems: (scenario) => ('site' in scenario ? siteProblems(scenario) : problems(scenario)),
  start: (scenario) => ('site' in scenario ? startSite(scenario) : start(scenario)),
  reduce: (state, action) => {
    if ('site' in state) return action.type === 'edit' ? reduceSite(state, action) : null
    return action.type === 'edit' ? null : reduce(state, action)
  },
  facts: (state) => ('site' in state ? siteFacts(state) : facts(state)),
}

function problems({ files = [], trials = [] }: CodeScenario): ScenarioProblem[] {
  return [
    ...fileProblems(files, ['files']),
    ...trials.flatMap((trial, place) => [
      ...(trials.findIndex(({ id }) => id === trial.id) < place
        ? [{ path: ['trials', place], message: `a second trial has the id ${trial.id}` }]
        : []),
      ...fileProblems(trial.files ?? [], ['trials', place, 'files']),
      ...expressionProblems(trial, ['trials', place]),
    ]),
  ]
}

function fileProblems(files: readonly CodeFile[], path: (string | number)[]): ScenarioProblem[] {
  return files.flatMap((file, place) => {
    if (files.findIndex(({ name }) => name === file.name) < place) {
      return [{ path: [...path, place, 'name'], message: `two files are called ${file.name}` }]
    }
    try {
      bytesOf(file)
      return []
    } catch (stop) {
      if (!(stop instanceof Stopped)) throw stop
      return [{ path: [...path, place, 'text'], message: `has signs that ${file.encoding} cannot write` }]
    }
  })
}

function expressionProblems({ instead = {}, call }: Trial, path: (string | number)[]): ScenarioProblem[] {
  const written = [
    ...Object.entries(instead).map(([name, source]) => ({ source, at: ['instead', name] })),
    ...(call === undefined ? [] : [{ source: call, at: ['call'] }]),
  ]
  return written.flatMap(({ source, at }) => {
    try {
      parseExpression(source)
      return []
    } catch (mistake) {
      if (!(mistake instanceof SyntaxMistake)) throw mistake
      return [{ path: [...path, ...at], message: 'is no expression of Python' }]
    }
  })
}
