import { cableWorks, type Device, joinedWifi, type NetworkState } from '@pix/core/simulators/network'
import type { JSX } from 'react'
import { useComfortWord } from '../../layout/comfort.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { DeviceIcon } from './device-icon.tsx'
import styles from './network.module.css'
import { useMedia } from './use-media.ts'

const cell = { width: 112, height: 104 }
const roomTitle = 34
/** Devices side by side in a room, and rooms side by side in the plan: on a phone, what fits without going sideways. */
const wide = { inRow: 3, roomsInRow: 2 }
const narrow = { inRow: 2, roomsInRow: 1 }
const narrowest = { inRow: 1, roomsInRow: 1 }
const isNarrow = '(max-width: 48rem)'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Placed = { readonly device: Device; readonly x: number; readonly y: number }
type Plan = {
  readonly rooms: readonly (Box & { readonly id: string; readonly name: string })[]
  readonly devices: readonly Placed[]
  readonly width: number
  readonly height: number
}

/** The rooms, the devices in them, and their cables: drawn, with real buttons on it. */
export function NetworkPlan({
  state,
  chosen,
  onOpen,
}: {
  state: NetworkState
  chosen: string | undefined
  onOpen: (id: string) => void
}): JSX.Element {
  const say = useMessages()
  const hasLargerText = useComfortWord('larger')
  const plan = planOf(state, !useMedia(isNarrow) ? wide : hasLargerText ? narrowest : narrow)
  const at = (id: string): Placed | undefined => plan.devices.find(({ device }) => device.id === id)
  return (
    <Group label={say('network.plan-of', { name: state.scenario.name })} className={styles['scroll']} tabIndex={0}>
      <div className={styles['plan']} style={{ width: rem(plan.width), height: rem(plan.height) }} dir="ltr">
        <svg viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden="true">
          {plan.rooms.map(({ id, x, y, width, height }) => (
            <rect key={id} className={styles['room']} x={x} y={y} width={width} height={height} rx="8" />
          ))}
          {state.devices.map((device) => {
            const wifi = joinedWifi(state, device)
            const from = at(device.id)
            const to = wifi && at(wifi.by)
            return from && to ? <path key={device.id} className={styles['waves']} d={lineOf(from, to)} /> : null
          })}
          {state.cables.map((cable) => {
            const [from, to] = [at(cable.from), at(cable.to)]
            if (!from || !to) return null
            return (
              <path
                key={cable.id}
                className={styles['cable']}
                data-lit={cableWorks(state, cable)}
                d={lineOf(from, to)}
              />
            )
          })}
          {plan.rooms.map(({ id, name, x, y }) => (
            <text key={id} x={x + 12} y={y + 23}>
              {name}
            </text>
          ))}
        </svg>
        {plan.devices.map(({ device, x, y }) => (
          <button
            key={device.id}
            type="button"
            className={styles['device']}
            data-off={device.on === false || undefined}
            aria-pressed={device.id === chosen}
            style={{ left: rem(x - cell.width / 2 + 4), top: rem(y - 28), width: rem(cell.width - 8) }}
            onClick={() => onOpen(device.id)}
          >
            <span className={styles['picture']}>
              <DeviceIcon kind={device.kind} />
            </span>
            <span>{device.name}</span>
            {device.on === false && <span className={styles['hint']}>{say('network.is-off')}</span>}
          </button>
        ))}
      </div>
      <p className={styles['legend']}>
        <span data-line="lit">{say('network.legend-lit')}</span>
        <span data-line="dark">{say('network.legend-dark')}</span>
        <span data-line="waves">{say('network.legend-wifi')}</span>
      </p>
    </Group>
  )
}

/** The plan grows with the letters of the page. */
function rem(length: number): string {
  return `${length / 16}rem`
}

function lineOf(from: Placed, to: Placed): string {
  // What stands between two of the same column is gone round: it is not what they are connected to.
  if (from.x === to.x && Math.abs(from.y - to.y) > cell.height * 1.5) {
    const side = from.x - cell.width / 2
    return `M${from.x} ${from.y}C${side} ${from.y + 40} ${side} ${to.y - 40} ${to.x} ${to.y}`
  }
  const middle = (from.y + to.y) / 2
  const bend = from.y === to.y ? from.y - 26 : middle
  return `M${from.x} ${from.y}C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${to.y}`
}

/** Where everything stands. What is in no room stands above the house, as the internet does. */
function planOf({ scenario, devices }: NetworkState, { inRow, roomsInRow }: typeof wide): Plan {
  const gap = 12
  const roomWidth = cell.width * inRow
  const width = roomWidth * roomsInRow + gap * (roomsInRow + 1)
  const rooms: (Box & { id: string; name: string })[] = []
  const placed: Placed[] = []
  const put = (inside: readonly Device[], x: number, y: number): void => {
    for (const [place, device] of inside.entries()) {
      placed.push({
        device,
        x: x + ((place % inRow) + 0.5) * cell.width,
        y: y + roomTitle + 32 + Math.floor(place / inRow) * cell.height,
      })
    }
  }
  const heightOf = (count: number): number => roomTitle + Math.max(1, Math.ceil(count / inRow)) * cell.height
  let y = gap
  const free = devices.filter(({ room }) => room === undefined)
  if (free.length > 0) {
    const height = heightOf(free.length)
    const x = (width - roomWidth) / 2
    const hasRooms = scenario.rooms.length > 0
    if (!hasRooms) rooms.push({ id: '', name: scenario.name, x, y, width: roomWidth, height })
    // Without a room around it there is no title to leave room for.
    const above = hasRooms ? 24 : 0
    put(free, x, y - above)
    y += height - above + gap
  }
  for (let first = 0; first < scenario.rooms.length; first += roomsInRow) {
    const row = scenario.rooms
      .slice(first, first + roomsInRow)
      .map((room) => ({ ...room, inside: devices.filter(({ room: id }) => id === room.id) }))
    const height = Math.max(...row.map(({ inside }) => heightOf(inside.length)))
    for (const [place, { id, name, inside }] of row.entries()) {
      const x = gap + place * (roomWidth + gap)
      rooms.push({ id, name, x, y, width: roomWidth, height })
      put(inside, x, y)
    }
    y += height + gap
  }
  return { rooms, devices: placed, width, height: y }
}
