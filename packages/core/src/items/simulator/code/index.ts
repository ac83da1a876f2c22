import { Type } from 'typebox'
import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { type FilmState, filmFacts, filmProblems, reduceFilm, startFilm } from './film/film.ts'
import { FilmFacts, FilmScenario } from './film/schema.ts'
import { Stopped } from './meter.ts'
import { SiteAction, SiteFacts, SiteScenario } from './page/schema.ts'
import { reduceSite, type SiteState, siteFacts, siteProblems, startSite } from './page/site.ts'
import { parseExpression } from './parse.ts'
import { bytesOf, type CodeState, facts, reduce, start } from './reduce.ts'
import { CodeAction, CodeFacts, type CodeFile, CodeScenario, type Trial } from './schema.ts'
import { SyntaxMistake } from './syntax.ts'

export { type FilmState, filmFacts, projectFile } from './film/film.ts'
export { type FilmMistake, readProject } from './film/project.ts'
export type { FilmFacts, Source as FilmSource } from './film/schema.ts'
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

/** A program, the pages of a site, or the project of a film. */
export const anyCode: Simulator<
  CodeScenario | SiteScenario | FilmScenario,
  CodeState | SiteState | FilmState,
  CodeAction | SiteAction,
  CodeFacts | SiteFacts | FilmFacts
> = {
  name: 'code',
  scenarioSchema: Type.Union([CodeScenario, SiteScenario, FilmScenario]),
  actionSchema: Type.Union([CodeAction, SiteAction]),
  factsSchema: Type.Union([CodeFacts, SiteFacts, FilmFacts]),
  problems: (scenario) => {
    if ('site' in scenario) return siteProblems(scenario)
    return 'film' in scenario ? filmProblems(scenario) : problems(scenario)
  },
  start: (scenario) => {
    if ('site' in scenario) return startSite(scenario)
    return 'film' in scenario ? startFilm(scenario) : start(scenario)
  },
  reduce: (state, action) => {
    if ('site' in state) return action.type === 'edit' ? reduceSite(state, action) : null
    if ('film' in state) return action.type === 'edit' ? reduceFilm(state, action) : null
    return action.type === 'edit' ? null : reduce(state, action)
  },
  facts: (state) => {
    if ('site' in state) return siteFacts(state)
    return 'film' in state ? filmFacts(state) : facts(state)
  },
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
