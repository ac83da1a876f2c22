import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { Stopped } from './meter.ts'
import { parseExpression } from './parse.ts'
import { bytesOf, type CodeState, facts, reduce, start } from './reduce.ts'
import { CodeAction, CodeFacts, type CodeFile, CodeScenario, type Trial } from './schema.ts'
import { SyntaxMistake } from './syntax.ts'

export { type Fault, mostSteps } from './meter.ts'
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
