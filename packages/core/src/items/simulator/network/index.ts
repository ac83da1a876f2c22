import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { isAddress } from './address.ts'
import { facts, reduce, start } from './reduce.ts'
import { NetworkAction, NetworkFacts, NetworkScenario } from './schema.ts'
import type { NetworkState } from './state.ts'

export { cableWorks, isLinked, joinedWifi, settingsOf } from './reach.ts'
export { freeSockets, keyStrength, openDevice, wifiInRange } from './reduce.ts'
export type { Cable, Device, DeviceKind, NetworkAction, NetworkControl, NetworkScenario, Test, Wifi } from './schema.ts'
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

function problems({ rooms, devices, cables, wifi }: NetworkScenario): ScenarioProblem[] {
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
