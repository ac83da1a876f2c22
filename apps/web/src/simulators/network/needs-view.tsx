import {
  builtInTests,
  type Drill,
  type Flow,
  flowPasses,
  type NetworkAction,
  type NetworkState,
  played,
  spent,
} from '@pix/core/simulators/network'
import type { JSX } from 'react'
import { type Say, useMessages } from '../../messages/use-messages.ts'
import { Part } from './device-fields.tsx'
import styles from './network.module.css'

type ViewProps = { state: NetworkState; act: (action: NetworkAction) => void }

/** What must communicate and what must not, the tests that tell whether it does, and failures that are played. */
export function NeedsView({ state, act }: ViewProps): JSX.Element {
  const say = useMessages()
  const { flows = [], drills = [], budget } = state.scenario
  const isTried = state.tried.includes(builtInTests)
  const met = flows.filter((flow) => flowPasses(state, flow) === flow.wanted).length
  return (
    <div className={styles['panel']}>
      {budget && (
        <p className={styles['title']}>
          {say('network.spent', { spent: spent(state), most: budget.most, unit: budget.unit })}
        </p>
      )}
      {flows.length > 0 && (
        <Part title={say('network.needs')}>
          <ul className={styles['checks']}>
            {flows.map((flow) => (
              <li key={flow.id} data-met={isTried ? flowPasses(state, flow) === flow.wanted : undefined}>
                {flowWords(state, flow, say)}
                {isTried && (
                  <span className={styles['hint']}>
                    {say(flowPasses(state, flow) ? 'network.flow-passes' : 'network.flow-stopped')}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <button type="button" className="button button-soft" onClick={() => act({ type: 'try' })}>
            {say('network.try')}
          </button>
          <p role="status">{isTried && say('network.needs-met', { met, all: flows.length })}</p>
        </Part>
      )}
      {drills.length > 0 && (
        <Part title={say('network.drills')}>
          <ul className={styles['rows']}>
            {drills.map((drill) => (
              <DrillRow key={drill.id} drill={drill} state={state} act={act} />
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

function DrillRow({ drill, state, act }: ViewProps & { drill: Drill }): JSX.Element {
  const say = useMessages()
  const isTried = state.tried.includes(drill.id)
  return (
    <li>
      <span>
        {drill.name}
        <span role="status" className={styles['hint']}>
          {isTried && drillWords(state, drill, say)}
        </span>
      </span>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'try', drill: drill.id })}>
        {say('network.play')}
        <span className="visually-hidden"> ({drill.name})</span>
      </button>
    </li>
  )
}

function drillWords(state: NetworkState, drill: Drill, say: Say): string {
  const { holds, alerted, reached } = played(state, drill)
  const names = state.devices.filter(({ id }) => reached.includes(id)).map(({ name }) => name)
  return [
    say(holds ? 'network.drill-holds' : 'network.drill-fails'),
    say(alerted ? 'network.drill-alerted' : 'network.drill-unseen'),
    ...(drill.intruder
      ? [names.length > 0 ? say('network.drill-reached', { names: names.join(', ') }) : say('network.drill-contained')]
      : []),
  ].join(' ')
}

/** “Staff → Internet: web (port 443) must get through.” */
function flowWords(state: NetworkState, { from, to, service, wanted, instead = [] }: Flow, say: Say): string {
  const targets = [to, ...instead].map((id) => endWords(state, id, say)).join(say('network.or'))
  const key = wanted ? 'network.flow-wanted' : service === 'any' ? 'network.flow-none' : 'network.flow-unwanted'
  return say(key, {
    from: endWords(state, from, say),
    to: targets,
    service: serviceWords(state, service, say),
  })
}

/** Either end of a rule or a flow. */
export function endWords({ devices }: NetworkState, id: string, say: Say): string {
  if (id === 'any') return say('network.end-any')
  if (id === 'internet') return say('network.end-internet')
  const network = devices.flatMap(({ router }) => router?.networks ?? []).find((one) => one.id === id)
  return network
    ? say('network.end-network', { name: network.name })
    : (devices.find((one) => one.id === id)?.name ?? id)
}

export function serviceWords({ scenario }: NetworkState, id: string, say: Say): string {
  const service = scenario.services?.find((one) => one.id === id)
  return service ? say('network.service', { name: service.name, port: service.port }) : say('network.service-any')
}
