// What the schema cannot say of a scenario.
import type { ScenarioProblem } from '../simulator.ts'
import { Stopped } from './meter.ts'
import { parseExpression } from './parse.ts'
import type { CodeFile, CodeScenario, Trial } from './schema.ts'
import { mainName } from './state.ts'
import { SyntaxMistake } from './syntax.ts'
import { bytesOf } from './trying.ts'

type Path = readonly (string | number)[]

/** Ids that lead nowhere, two things of one name, what cannot be read. Empty when the scenario is sound. */
export function problems(scenario: CodeScenario): ScenarioProblem[] {
  const { files = [], trials = [] } = scenario
  return [
    ...projectProblems(scenario),
    ...repositoryProblems(scenario),
    ...sideProblems(scenario),
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

function projectProblems(scenario: CodeScenario): ScenarioProblem[] {
  const { sheets = [], trials = [], repository } = scenario
  const known = [
    mainName(scenario),
    ...sheets.map(({ name }) => name),
    ...(repository?.commits ?? []).flatMap(({ texts }) => Object.keys(texts)),
  ]
  return [
    ...sheets.flatMap(({ name }, place) =>
      known.indexOf(name) < place + 1 ? [{ path: ['sheets', place], message: `two texts are called ${name}` }] : [],
    ),
    ...trials.flatMap((trial, place) =>
      (trial.sheets ?? []).flatMap(({ name }, at) =>
        known.includes(name)
          ? []
          : [{ path: ['trials', place, 'sheets', at], message: `no text of the project is called ${name}` }],
      ),
    ),
  ]
}

function repositoryProblems({ repository, cases }: CodeScenario): ScenarioProblem[] {
  if (!repository) {
    const lost = cases?.versions.findIndex(({ at }) => at !== undefined) ?? -1
    return lost < 0 ? [] : [{ path: ['cases', 'versions', lost, 'at'], message: 'there is no repository' }]
  }
  const { commits, branches, current, log = [], attempts = [] } = repository
  const ids = commits.map(({ id }) => id)
  const names = branches.map(({ name }) => name)
  const unknown = (id: string | undefined, path: Path): ScenarioProblem[] =>
    id === undefined || ids.includes(id) ? [] : [{ path, message: `no change has the id ${id}` }]
  const within = (path: Path, wrong: boolean, message: string): ScenarioProblem[] => (wrong ? [{ path, message }] : [])
  return [
    ...commits.flatMap(({ id, parents, texts }, place) => [
      ...within(['repository', 'commits', place], ids.indexOf(id) < place, `a second change has the id ${id}`),
      ...parents.flatMap((parent, at) =>
        within(
          ['repository', 'commits', place, 'parents', at],
          !ids.slice(0, place).includes(parent),
          `no change before has the id ${parent}`,
        ),
      ),
      ...Object.keys(texts).flatMap((name) =>
        within(
          ['repository', 'commits', place, 'texts', name],
          !/^[A-Za-z_][\w-]*\.[a-z]{1,4}$/.test(name),
          'is no name of a text',
        ),
      ),
    ]),
    ...branches.flatMap(({ name, at }, place) => [
      ...within(['repository', 'branches', place], names.indexOf(name) < place, `two branches are called ${name}`),
      ...unknown(at, ['repository', 'branches', place, 'at']),
    ]),
    ...within(['repository', 'current'], !names.includes(current), `no branch is called ${current}`),
    ...log.flatMap(({ at }, place) => unknown(at, ['repository', 'log', place, 'at'])),
    ...attempts.flatMap(({ branch }, place) =>
      within(['repository', 'attempts', place], !names.includes(branch), `no branch is called ${branch}`),
    ),
    ...(cases?.versions ?? []).flatMap(({ at }, place) => unknown(at, ['cases', 'versions', place, 'at'])),
  ]
}

function sideProblems({ decisions = [], assistant }: CodeScenario): ScenarioProblem[] {
  const sentences = assistant?.sentences.map(({ id }) => id) ?? []
  const last = assistant?.answers.at(-1)
  return [
    ...decisions.flatMap(({ value, options }, place) =>
      value === undefined || options.some(({ id }) => id === value)
        ? []
        : [{ path: ['decisions', place, 'value'], message: 'is none of the options' }],
    ),
    ...(assistant?.answers ?? []).flatMap(({ needs, without = [] }, place) =>
      [...needs, ...without]
        .filter((id) => !sentences.includes(id))
        .map((id) => ({ path: ['assistant', 'answers', place], message: `no sentence has the id ${id}` })),
    ),
    ...(last && (last.needs.length > 0 || last.without !== undefined)
      ? [{ path: ['assistant', 'answers'], message: 'the last one must need nothing, so that there always is one' }]
      : []),
  ]
}
