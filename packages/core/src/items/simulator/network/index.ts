import { valuesAt } from '../path.ts'
import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { isAddress } from './address.ts'
import { baseFacts, facts } from './facts.ts'
import { reduce, start } from './reduce.ts'
import { NetworkAction, NetworkFacts, NetworkScenario } from './schema.ts'
import type { NetworkState } from './state.ts'

export type { Instrument, Measured, Reading } from './measure.ts'
export { flowPasses, type Outcome, played, spent } from './plan.ts'
export { cableWorks, isLinked, joinedWifi, segmentFor, settingsOf } from './reach.ts'
export { builtInTests, freeSockets, openDevice, wifiInRange } from './reduce.ts'
export { isNoted, type Page, type Request, requestsSent } from './requests.ts'
export type {
  Cable,
  Device,
  DeviceKind,
  Drill,
  Flow,
  NetworkAction,
  NetworkControl,
  NetworkScenario,
  Rule,
  Step,
  Test,
  Wifi,
} from './schema.ts'
export { rangeWords } from './segments.ts'
export type { NetworkState } from './state.ts'

export const network: Simulator<NetworkScenario, NetworkState, NetworkAction, NetworkFacts> = {
  name: 'network',
  scenarioSchema: NetworkScenario,
  actionSchema: NetworkAction,
  factsSchema: NetworkFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: NetworkScenario): ScenarioProblem[] {
  return [...placeProblems(scenario), ...planProblems(scenario), ...readingProblems(scenario)]
}

function planProblems({ devices, services = [], flows = [], drills = [] }: NetworkScenario): ScenarioProblem[] {
  const deviceIds = devices.map(({ id }) => id)
  const networkIds = devices.flatMap(({ router }) => router?.networks ?? []).map(({ id }) => id)
  const ends = ['internet', ...deviceIds, ...networkIds]
  const serviceIds = ['any', ...services.map(({ id }) => id)]
  const unknown = (path: (string | number)[], known: readonly string[], ids: readonly string[]): ScenarioProblem[] =>
    ids.filter((id) => !known.includes(id)).map((id) => ({ path, message: `there is no ${id}` }))
  return [
    ...flows.flatMap(({ from, to, service, instead = [] }, place) => [
      ...unknown(['flows', place], ends, [from, to]),
      ...unknown(['flows', place, 'instead'], deviceIds, instead),
      ...unknown(['flows', place, 'service'], serviceIds, [service]),
    ]),
    ...drills.flatMap(({ cuts = [], off = [], load, intruder }, place) => [
      ...unknown(['drills', place], deviceIds, [...cuts.flatMap(({ from, to }) => [from, to]), ...off]),
      ...unknown(['drills', place, 'intruder'], deviceIds, intruder ? [intruder.into] : []),
      ...unknown(
        ['drills', place, 'load'],
        flows.map(({ id }) => id),
        load ? [load.flow] : [],
      ),
    ]),
    ...devices.flatMap(({ segment, router }, place) => [
      ...unknown(['devices', place, 'segment'], networkIds, segment === undefined ? [] : [segment]),
      ...(router?.rules ?? []).flatMap(({ from, to, service }, at) => [
        ...unknown(['devices', place, 'router', 'rules', at], ['any', ...ends], [from, to]),
        ...unknown(['devices', place, 'router', 'rules', at, 'service'], serviceIds, [service]),
      ]),
      ...(router?.published ?? []).flatMap(({ service, to }, at) => [
        ...unknown(['devices', place, 'router', 'published', at], deviceIds, [to]),
        ...unknown(['devices', place, 'router', 'published', at], serviceIds, [service]),
      ]),
    ]),
  ]
}

/** An instrument always shows something, at the beginning and whatever is changed. */
function readingProblems(scenario: NetworkScenario): ScenarioProblem[] {
  const { instruments = [] } = scenario
  const facts = baseFacts(start(scenario))
  return instruments.flatMap(({ times = [undefined], results }, place) =>
    times
      .filter((time) => !results.some(({ at, when }) => when === undefined && (at === undefined || at === time?.id)))
      .map((time) => ({
        path: ['instruments', place, 'results'],
        message: `shows nothing ${time === undefined ? '' : `at ${time.id} `}where no \`when\` fits`,
      }))
      .concat(
        results.flatMap(({ when = [] }, at) =>
          when
            .filter(({ path }) => valuesAt(facts, path).length === 0)
            .map(({ path }) => ({
              path: ['instruments', place, 'results', String(at), 'when'],
              message: `no fact is at ${path}`,
            })),
        ),
      ),
  )
}

function placeProblems({ rooms, devices, cables, wifi }: NetworkScenario): ScenarioProblem[] {
  const roomIds = rooms.map(({ id }) => id)
  const deviceIds = devices.map(({ id }) => id)
  const wifiIds = wifi.map(({ id }) => id)
  const missing = (path: (string | number)[], known: readonly string[], id: string | undefined): ScenarioProblem[] =>
    id === undefined || known.includes(id) ? [] : [{ path, message: `there is no ${id}` }]
  return [
    ...[...roomIds, ...deviceIds, ...wifiIds, ...cables.map(({ id }) => id)]
      .filter((id, place, all) => all.indexOf(id) < place)
      .map((id) => ({ path: [], message: `${id} is the id of two things` })),
    ...rooms.flatMap(({ near = [] }, place) => near.flatMap((id) => missing(['rooms', place, 'near'], roomIds, id))),
    ...devices.flatMap((device, place) => [
      ...missing(['devices', place, 'room'], roomIds, device.room),
      ...missing(['devices', place, 'wifi', 'network'], wifiIds, device.wifi?.network),
      ...(device.router && !isAddress(device.router.address)
        ? [{ path: ['devices', place, 'router', 'address'], message: 'is no address' }]
        : []),
    ]),
    ...cables.flatMap(({ from, to }, place) => [
      ...missing(['cables', place], deviceIds, from),
      ...missing(['cables', place], deviceIds, to),
    ]),
    ...wifi.flatMap(({ by }, place) => missing(['wifi', place, 'by'], deviceIds, by)),
  ]
}
