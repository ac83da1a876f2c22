import {
  cableWorks,
  type Device,
  isLinked,
  joinedWifi,
  type NetworkAction,
  type NetworkState,
  openDevice,
} from '@pix/core/simulators/network'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { ScreenProps } from '../simulator-host.tsx'
import { DeviceIcon } from './device-icon.tsx'
import { DevicePanel } from './device-panel.tsx'
import { MeasuresView } from './measures-view.tsx'
import { NeedsView } from './needs-view.tsx'
import styles from './network.module.css'
import { NetworkPlan } from './network-plan.tsx'
import { RequestsView } from './requests-view.tsx'

type View = 'plan' | 'list' | 'needs' | 'measures' | 'requests'

/** What there is to look at, in a scenario. */
function viewsOf({ scenario, devices }: NetworkState): readonly View[] {
  const { flows = [], drills = [], instruments = [], pages = [] } = scenario
  return [
    ...(devices.length > 0 ? (['plan', 'list'] as const) : []),
    ...(flows.length + drills.length > 0 ? (['needs'] as const) : []),
    ...(instruments.length > 0 ? (['measures'] as const) : []),
    ...(pages.length > 0 ? (['requests'] as const) : []),
  ]
}

/** The plan of a network, or the same as a list, and below it the device that is open; beside it, what is measured. */
export function NetworkScreen({ state, act }: ScreenProps<NetworkState, NetworkAction>): JSX.Element {
  const say = useMessages()
  const views = viewsOf(state)
  const [chosen, setView] = useState<View | null>(null)
  const view = chosen ?? views[0]
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(state.opened.length)
  useEffect(() => {
    // Whoever opened a device hears its name; whoever arrives is left where they are.
    if (state.opened.length > seen.current) heading.current?.focus()
    seen.current = state.opened.length
  }, [state.opened.length])

  const device = openDevice(state)
  const open = (id: string): void => act({ type: 'open', device: id })
  return (
    <div className={styles['network']}>
      <div className={styles['bar']}>
        <h3>{state.scenario.name}</h3>
        {views.length > 1 && (
          <div className={styles['views']}>
            {views.map((one) => (
              <button
                key={one}
                type="button"
                className="button button-soft"
                aria-pressed={view === one}
                onClick={() => setView(one)}
              >
                {say(`network.${one}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {view === 'plan' && <NetworkPlan state={state} chosen={device?.id} onOpen={open} />}
      {view === 'list' && <DeviceList state={state} chosen={device?.id} onOpen={open} />}
      {view === 'needs' && <NeedsView state={state} act={act} />}
      {view === 'measures' && <MeasuresView state={state} act={act} />}
      {view === 'requests' && <RequestsView state={state} act={act} />}
      {(view === 'plan' || view === 'list') &&
        (device ? (
          <DevicePanel key={device.id} device={device} state={state} act={act} heading={heading} />
        ) : (
          <p className={styles['choose']}>{say('network.choose')}</p>
        ))}
    </div>
  )
}

type Chosen = { state: NetworkState; chosen: string | undefined; onOpen: (id: string) => void }

/** Rooms, devices and what each is connected to, in words. */
function DeviceList({ state, chosen, onOpen }: Chosen): JSX.Element {
  const { rooms } = state.scenario
  const say = useMessages()
  const groups = [
    ...rooms.map(({ id, name }) => ({ id, name })),
    { id: undefined, name: rooms.length > 0 ? say('network.outside') : '' },
  ]
  return (
    <div className={styles['list']}>
      {groups.map(({ id, name }) => {
        const devices = state.devices.filter(({ room }) => room === id)
        if (devices.length === 0) return null
        return (
          <section key={id ?? ''}>
            {name !== '' && <h4>{name}</h4>}
            <ul>
              {devices.map((device) => (
                <li key={device.id}>
                  <button
                    type="button"
                    className={styles['row']}
                    aria-pressed={device.id === chosen}
                    onClick={() => onOpen(device.id)}
                  >
                    <DeviceIcon kind={device.kind} />
                    <span>
                      {device.name}
                      <span className={styles['hint']}>
                        <Connections device={device} state={state} />
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** What a device is connected to, and whether its lights are on. */
function Connections({ device, state }: { device: Device; state: NetworkState }): JSX.Element {
  const say = useMessages()
  const nameOf = (id: string): string => state.devices.find((one) => one.id === id)?.name ?? ''
  const wifi = joinedWifi(state, device)
  const words = [
    ...(device.on === false ? [say('network.is-off')] : []),
    ...state.cables
      .filter(({ from, to }) => from === device.id || to === device.id)
      .map((cable) => {
        const name = nameOf(cable.from === device.id ? cable.to : cable.from)
        return say(cableWorks(state, cable) ? 'network.cable-lit' : 'network.cable-dark', { name })
      }),
    ...(wifi ? [say('network.on-wifi', { name: wifi.name })] : []),
    ...(isLinked(state, device) ? [] : [say('network.not-linked')]),
  ]
  return <>{words.join(' · ')}</>
}
