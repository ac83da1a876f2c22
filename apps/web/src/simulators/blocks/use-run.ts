// A run as it is shown: step by step, by itself, or at once.
import {
  type BlocksAction,
  type BlocksState,
  placesOf,
  type Run,
  run,
  startIn,
  type View,
} from '@pix/core/simulators/blocks'
import { useEffect, useMemo, useState } from 'react'

export const speeds = ['slow', 'normal', 'quick', 'at-once'] as const
type Speed = (typeof speeds)[number]

const pauses: Readonly<Record<Exclude<Speed, 'at-once'>, number>> = { slow: 1100, normal: 450, quick: 110 }

/** Whoever asked for less motion sees how it ends, unless they choose to watch. */
function firstSpeed(): Speed {
  const move = getComputedStyle(document.documentElement).getPropertyValue('--move').trim()
  return move === '0ms' || move === '0s' ? 'at-once' : 'normal'
}

export type Shown = {
  /** Id of the world, the day or the sheet. */
  readonly where: string
  readonly choose: (where: string) => void
  /** How it looks now. */
  readonly view: View | null
  /** The run that is shown; null at the start. */
  readonly run: Run | null
  /** The step that is shown, from 0; null at the start, and at the end. */
  readonly place: number | null
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly setSpeed: (speed: Speed) => void
  readonly play: () => void
  readonly pause: () => void
  readonly step: () => void
  readonly back: () => void
}

export function useRun(state: BlocksState, act: (action: BlocksAction) => void): Shown {
  const { program, variables, scenario, ran } = state
  const { stage } = scenario
  const [chosen, choose] = useState<string | null>(null)
  const [place, setPlace] = useState<number | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(firstSpeed)
  const where = chosen ?? ran ?? placesOf(stage)[0]?.id ?? ''
  const isRun = ran === where
  const whole = useMemo(() => run(program, variables, stage, where), [program, variables, stage, where])
  const start = useMemo(() => startIn(stage, where), [stage, where])
  const count = whole?.steps.length ?? 0

  // Another program, or an undone run: there is nothing to go on with.
  useEffect(() => {
    if (isRun) return
    setPlace(null)
    setPlaying(false)
  }, [isRun])
  useEffect(() => {
    if (!isPlaying) return
    if (speed === 'at-once') {
      setPlace(null)
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => {
      const next = (place ?? 0) + 1
      if (next >= count) setPlaying(false)
      setPlace(next < count ? next : null)
    }, pauses[speed])
    return () => clearTimeout(timer)
  }, [isPlaying, speed, place, count])

  const begin = (): void => {
    if (!isRun) act({ type: 'run', where })
  }
  const shown = isRun ? whole : null
  return {
    where,
    choose: (other) => {
      choose(other)
      setPlace(null)
      setPlaying(false)
    },
    view: shown === null ? start : place === null ? shown.view : (shown.steps[place]?.view ?? shown.view),
    run: shown,
    place: shown === null ? null : place,
    isPlaying,
    speed,
    setSpeed,
    play: () => {
      begin()
      if (speed === 'at-once' || count === 0) {
        setPlace(null)
        return
      }
      if (place === null) setPlace(0)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
    step: () => {
      begin()
      setPlaying(false)
      const next = isRun && place !== null ? place + 1 : 0
      // After the last step comes the end.
      setPlace(next < count ? next : null)
    },
    back: () => {
      setPlaying(false)
      setPlace(null)
      if (isRun) act({ type: 'back' })
    },
  }
}
