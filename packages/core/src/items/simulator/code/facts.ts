// What goals may ask of a project.
import { decode } from './encodings.ts'
import { hasCircle, importsOf, linesOf, repeatedLines, type Sources, sheetFacts, stemOf } from './project.ts'
import { noRepository, repositoryFacts, textsAt } from './repository/rules.ts'
import { type Run, run } from './run.ts'
import type { CodeFacts, CodeScenario } from './schema.ts'
import { type CodeState, isSameSources, mainName, type Ran, sourcesOf, standingOf, start } from './state.ts'
import { diskAfter, faultOf, mostWorkOfTrials, outcomeIn, type Purse, paid, runOf } from './trying.ts'

export function facts(state: CodeState): CodeFacts {
  const { scenario, program, sheets, input, runs, ran, requests } = state
  const main = mainName(scenario)
  const own: Ran = { program, sheets, input, trial: null, sheet: null }
  const result = scenario.prose ? run('') : runOf(scenario, own, {})
  const purse: Purse = { left: mostWorkOfTrials }
  const trials = (scenario.trials ?? []).map(({ id }) => {
    const tried = paid(purse, (most) => runOf(scenario, { ...own, trial: id }, { mostWork: most }))
    return [id, factsOf(tried)] as const
  })
  const lasting = diskAfter(scenario, state.done, purse)
  const others = sheetFacts(state, main, start(scenario))
  const modules = others.map(({ id }) => id)
  const imports = importsOf(program).filter((name) => modules.includes(name))
  const graph = new Map([[stemOf(main), imports], ...others.map((sheet) => [sheet.id, sheet.imports] as const)])
  const standing = standingOf(state)
  return {
    program,
    lines: linesOf(program),
    runs,
    upToDate: ran !== null && isSameSources(ran, state),
    ...factsOf(result),
    faultLine: result.fault?.line ?? 0,
    trials: Object.fromEntries(trials),
    sheets: others,
    imports,
    circular: hasCircle(graph),
    repeated: repeatedLines([program, ...others.map(({ text }) => text)]),
    disk: scenario.lasting ? filesFacts(lasting.disk.files) : [],
    done: lasting.done,
    ...caseFacts(state, purse),
    marks: state.marks.map((mark) => ({ ...mark })),
    decided: { ...state.decided },
    requests: requests.map(({ sentences, answer }) => ({ sentences: [...sentences], answer })),
    asked: [...(requests.at(-1)?.sentences ?? [])],
    repository: standing && scenario.repository ? repositoryFacts(standing, scenario.repository) : noRepository,
  }
}

function caseFacts(state: CodeState, purse: Purse): Pick<CodeFacts, 'cases' | 'caught'> {
  const { scenario } = state
  const versions = (scenario.cases?.versions ?? []).map((version) => ({
    id: version.id,
    sources: versionSources(scenario, version),
  }))
  const cases = state.cases.map((one) => ({
    ...one,
    ...outcomeIn(scenario, one, state, purse),
    catches: versions.flatMap(({ id, sources }) => (outcomeIn(scenario, one, sources, purse).agrees ? [] : [id])),
  }))
  return {
    cases,
    caught: Object.fromEntries(versions.map(({ id }) => [id, cases.some(({ catches }) => catches.includes(id))])),
  }
}

function factsOf(ended: Run): CodeFacts['trials'][string] {
  const { output, value, steps, variables, files } = ended
  return {
    output,
    printed: output === '' ? [] : output.replace(/\n$/, '').split('\n'),
    value,
    fault: faultOf(ended),
    steps,
    variables: { ...variables },
    files: filesFacts(files),
  }
}

function filesFacts(files: ReadonlyMap<string, Uint8Array>): CodeFacts['files'] {
  return [...files].map(([name, bytes]) => ({ name, text: decode(bytes, 'utf-8', true), bytes: bytes.length }))
}

/** The project as a version of it has it. */
function versionSources(
  scenario: CodeScenario,
  { program, sheets = [], at }: NonNullable<CodeScenario['cases']>['versions'][number],
): Sources {
  const first =
    at !== undefined && scenario.repository ? sourcesOf(scenario, textsAt(scenario.repository, at)) : start(scenario)
  return {
    program: program ?? first.program,
    sheets: [...first.sheets.filter(({ name }) => sheets.every((sheet) => sheet.name !== name)), ...sheets],
  }
}
