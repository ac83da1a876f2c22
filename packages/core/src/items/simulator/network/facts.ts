// What goals may ask of a network.

import { once, onDemand } from '../on-demand.ts'
import { readingsFacts } from './measure.ts'
import { flowPasses, played, spent, unneeded } from './plan.ts'
import { rangeOf } from './range.ts'
import {
  cableWorks,
  devicesIn,
  hasProxy,
  isLinked,
  joinedWifi,
  knowsNames,
  reach,
  reachOutside,
  segmentFor,
  settingsOf,
} from './reach.ts'
import { requestsFacts } from './requests.ts'
import type { NetworkFacts, Wifi } from './schema.ts'
import { rangeWords } from './segments.ts'
import { type Network, type NetworkState, networkIn } from './state.ts'

/** How long a key holds out: none for a network that asks for none. */
function keyStrength({ security, key, name }: Wifi): 'none' | 'weak' | 'strong' {
  if (security === 'open') return 'none'
  const isVaried = new Set(key).size >= 6
  const hasName = key.toLowerCase().includes(name.toLowerCase())
  return security !== 'old' && key.length >= 12 && isVaried && !hasName ? 'strong' : 'weak'
}

type NetworkPart = Pick<NetworkFacts, 'devices' | 'cables' | 'wifi'>

const known = new WeakMap<Network, NetworkPart>()

/** Devices, cables and Wi-Fi networks: what instruments depend on. */
export function baseFacts(state: NetworkState): NetworkPart {
  const network = networkIn(state)
  const part = known.get(network) ?? factsOfNetwork(state)
  known.set(network, part)
  return part
}

function factsOfNetwork(state: NetworkState): NetworkPart {
  const { devices, cables, wifi } = state
  return {
    devices: Object.fromEntries(
      devices.map((device) => {
        const { address, gateway, names, mask, proxy } = settingsOf(state, device)
        return [
          device.id,
          {
            on: device.on !== false,
            room: device.room ?? '',
            linked: isLinked(state, device),
            network: joinedWifi(state, device)?.id ?? '',
            mode: device.addressing?.mode ?? '',
            address,
            gateway,
            names,
            mask,
            proxy,
            segment: segmentFor(state, device),
            probe: device.probe === true,
            reaches: devices
              .filter(
                (other) =>
                  other.id !== device.id &&
                  other.kind !== 'internet' &&
                  reach(state, device, other).result === 'answers',
              )
              .map(({ id }) => id),
            internet: reachOutside(state, device).result === 'answers',
            web: knowsNames(state, device) && hasProxy(state, device),
            mobile: device.mobile === true,
            givesAddresses: device.router?.givesAddresses === true,
            values: Object.fromEntries(
              (device.controls ?? []).map((control) => [
                control.id,
                control.type === 'toggle' ? control.on : control.value,
              ]),
            ),
          },
        ]
      }),
    ),
    cables: cables.map((cable) => ({
      id: cable.id,
      from: cable.from,
      to: cable.to,
      works: cableWorks(state, cable),
    })),
    wifi: Object.fromEntries(
      wifi.map((one) => [
        one.id,
        {
          name: one.name,
          on: one.on,
          security: one.security,
          key: one.key,
          strength: keyStrength(one),
          isolated: one.isolated,
          channel: one.channel ?? 0,
          joined: devices.filter((device) => joinedWifi(state, device)?.id === one.id).map(({ id }) => id),
        },
      ]),
    ),
  }
}

export function facts(state: NetworkState): NetworkFacts {
  const { scenario, devices, opened, tests, touched, measured, tried, requests } = state
  const { flows = [], drills = [], instruments = [], pages = [], budget } = scenario
  const base = once(() => baseFacts(state))
  const routers = devices.flatMap((device) => (device.router ? [{ device, router: device.router }] : []))
  const cost = once(() => spent(state))
  return onDemand<NetworkFacts>({
    opened: () => [...opened],
    devices: () => base().devices,
    cables: () => base().cables,
    wifi: () => base().wifi,
    tests: () => tests.map((one) => ({ ...one, way: [...one.way], steps: one.steps.map((step) => ({ ...step })) })),
    touched: () => [...touched],
    measured: () => measured.map((one) => ({ ...one })),
    readings: () => readingsFacts(instruments, base()),
    pages: () => requestsFacts(pages, requests),
    networks: () =>
      Object.fromEntries(
        routers.flatMap(({ device, router }) =>
          (router.networks ?? []).map(({ id, range }) => [
            id,
            {
              range,
              is: rangeWords(device, id),
              room: Math.max(0, (rangeOf(range)?.size ?? 0) - 3),
              devices: devicesIn(state, id).map((one) => one.id),
            },
          ]),
        ),
      ),
    rules: () => routers.flatMap(({ router }) => (router.rules ?? []).map((rule) => ({ ...rule }))),
    published: () => routers.flatMap(({ router }) => (router.published ?? []).map((one) => ({ ...one }))),
    flows: () =>
      Object.fromEntries(
        flows.map((flow) => {
          const passes = flowPasses(state, flow)
          return [flow.id, { passes, met: passes === flow.wanted }]
        }),
      ),
    unneeded: () => (flows.length > 0 ? unneeded(state) : 0),
    drills: () =>
      Object.fromEntries(
        drills.map((drill) => {
          const { holds, alerted, reached } = played(state, drill)
          return [drill.id, { holds, alerted, reached: [...reached] }]
        }),
      ),
    tried: () => [...tried],
    spent: cost,
    withinBudget: () => budget === undefined || cost() <= budget.most,
  })
}
