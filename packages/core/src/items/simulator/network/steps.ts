// The way of a request, step by step: whose address, who knows the name, where it is sent, how far it comes.
import { isAddress, plainAddress } from './address.ts'
import { settingsOf } from './reach.ts'
import type { Device, Step, TestResult } from './schema.ts'
import type { NetworkState } from './state.ts'

/** What happened in a test. */
export function stepsOf(
  state: NetworkState,
  from: Device,
  to: string,
  { result, way }: { readonly result: TestResult; readonly way: readonly string[] },
): Step[] {
  const { address, gateway, names } = settingsOf(state, from)
  const step = (is: Step['is'], device: string, what = ''): Step => ({ is, device, what })
  if (address === '') return [step('stops', from.id)]
  const target = targetOf(state, to)
  const isName = target.device === '' && !isAddress(to)
  const known = isName ? state.scenario.sites.find(({ name }) => name === to.trim().toLowerCase()) : undefined
  const start = [step('has-address', from.id, address)]
  if (isName) start.push(step('asks-name', from.id, names))
  if (result === 'name-unknown') return [...start, step('nobody-tells', from.id, to)]
  const goal = known?.address ?? target.address
  if (isName) start.push(step('is-told', from.id, goal))
  const isStraight = target.device !== '' && way.length <= 2 && result === 'answers'
  start.push(isStraight ? step('sends-straight', from.id, goal) : step('sends-out', from.id, gateway))
  const between = isStraight ? [] : way.slice(1, target.device === '' ? undefined : -1)
  const passed = between.map((device) => step('sends-on', device, goal))
  const last = way.at(-1) ?? from.id
  return [...start, ...passed, result === 'answers' ? step('arrives', last, goal) : step('stops', last)]
}

/** A device of the plan, or what is known of anything else. */
function targetOf(state: NetworkState, to: string): { readonly device: string; readonly address: string } {
  const device = state.devices.find(
    (one) => one.id === to || (isAddress(to) && settingsOf(state, one).address === plainAddress(to)),
  )
  if (device && device.kind !== 'internet') return { device: device.id, address: settingsOf(state, device).address }
  return { device: '', address: isAddress(to) ? plainAddress(to) : '' }
}
