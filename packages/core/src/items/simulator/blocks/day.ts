// Rules on a test day: what happens sets off rules, and what they do may set off others.
import type { Block } from './block.ts'
import { type Executor, type Place, Stopped, type Told } from './execute.ts'
import { blocksIn, type Program } from './program.ts'
import type { RunFacts } from './schema.ts'
import type { Day, RulesStage } from './stage.ts'

type Shown = number | string

/** What was done at a moment. */
export type MomentDone = {
  readonly id: string
  /** Commands that had an effect, in the order done. */
  readonly did: readonly string[]
  /** Commands that wait for a person. */
  readonly proposed: readonly string[]
  readonly asked: readonly string[]
  /** Rules that went through to their end. */
  readonly rules: readonly string[]
  readonly conflict: boolean
  readonly endless: boolean
  /** What each device that has states is like afterwards. */
  readonly devices: Readonly<Record<string, string>>
}

export type DayView = {
  readonly type: 'day'
  /** What sensors show. */
  readonly shown: Readonly<Record<string, Shown>>
  readonly devices: Readonly<Record<string, string>>
  /** The moments so far; the last is the one that it is now. */
  readonly moments: readonly MomentDone[]
}

/** Rules that set off each other at one moment, before it is said that there is no end. */
const mostRules = 30

export function startOfDay({ sensors, devices }: RulesStage): DayView {
  return {
    type: 'day',
    shown: Object.fromEntries(sensors.map(({ id, value }) => [id, value])),
    devices: Object.fromEntries(devices.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state]]))),
    moments: [],
  }
}

/** A place whose time goes by. */
type DayPlace = Place<DayView> & {
  /** Goes through the day: what happens, and the rules that it sets off. */
  readonly play: (program: Program, executor: Executor<DayView>) => void
}

export function dayPlace(stage: RulesStage, day: Day): DayPlace {
  let view = startOfDay(stage)
  let isForPerson = false
  let answers: Readonly<Record<string, string>> = {}
  let waiting: string[] = []
  /** What devices were told at this moment. */
  let told = new Map<string, string>()
  const now = (): MomentDone | undefined => view.moments.at(-1)
  const become = (changed: Partial<MomentDone>): void => {
    const moment = now()
    if (moment) view = { ...view, moments: [...view.moments.slice(0, -1), { ...moment, ...changed }] }
  }
  const command = (id: string): Told => {
    const moment = now()
    const device = stage.devices.find(({ commands }) => commands.some((one) => one.id === id))
    const { makes, causes } = device?.commands.find((one) => one.id === id) ?? {}
    if (!device || !moment) return { is: 'already', id }
    if (isForPerson) {
      become({ proposed: [...moment.proposed, id] })
      return { is: 'proposed', id }
    }
    if (makes !== undefined) {
      const before = told.get(device.id)
      if (before !== undefined && before !== makes) become({ conflict: true })
      told.set(device.id, makes)
      if (view.devices[device.id] === makes) return { is: 'already', id }
      view = { ...view, devices: { ...view.devices, [device.id]: makes } }
    }
    become({ did: [...moment.did, id], devices: view.devices })
    if (causes !== undefined) waiting.push(causes)
    return { is: 'did', id }
  }
  const perform = ({ kind, choice = '' }: Block): Told => {
    if (kind === 'approve') {
      isForPerson = true
      return { is: 'approval' }
    }
    if (kind === 'ask') {
      const given = day.moments.find(({ id }) => id === now()?.id)?.answers
      const answer = given?.find(({ question }) => question === choice)?.answer ?? ''
      answers = { ...answers, [choice]: answer }
      become({ asked: [...(now()?.asked ?? []), choice] })
      return { is: 'asked', id: choice, answer }
    }
    return command(choice)
  }
  const read = (what: string): Shown => answers[what] ?? view.devices[what] ?? view.shown[what] ?? ''
  /** Rules that an event sets off, and those that they set off in turn. */
  const react = (program: Program, executor: Executor<DayView>): void => {
    const rules = blocksIn(program, { in: null, otherwise: false }).filter(({ kind }) => kind === 'when')
    let count = 0
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      for (const rule of rules.filter(({ choice }) => choice === event)) {
        count += 1
        executor.block = rule.id
        if (count > mostRules) {
          become({ endless: true })
          throw new Stopped('never-ending')
        }
        isForPerson = false
        executor.note(rule.id, { is: 'rule', id: rule.id })
        if (executor.doAll(inOrder(program, rule))) become({ rules: [...(now()?.rules ?? []), rule.id] })
      }
    }
  }
  const play = (program: Program, executor: Executor<DayView>): void => {
    for (const { id, event, sets = [] } of day.moments) {
      answers = {}
      told = new Map()
      waiting = [event]
      const shown = Object.fromEntries(sets.map(({ what, value }) => [what, value]))
      const nothing = { id, did: [], proposed: [], asked: [], rules: [], conflict: false, endless: false }
      view = {
        ...view,
        shown: { ...view.shown, ...shown },
        moments: [...view.moments, { ...nothing, devices: view.devices }],
      }
      executor.block = null
      executor.note(null, { is: 'moment', id })
      react(program, executor)
    }
  }
  return { perform, read, view: () => view, play }
}

/** “If … then … except if …”: what a rule asks and what it tests come before what it does, wherever they stand. */
function inOrder(program: Program, rule: Block): Program {
  const inside = blocksIn(program, { in: rule.id, otherwise: false })
  const isBefore = ({ kind }: Block): boolean => kind === 'ask' || kind === 'only-if' || kind === 'except'
  return [...inside.filter(isBefore), ...inside.filter((block) => !isBefore(block))]
}

/** What goals may ask of a day. */
export function dayFacts({ devices }: RulesStage, { moments }: DayView): Partial<RunFacts> {
  const order = devices.flatMap(({ commands }) => commands.map(({ id }) => id))
  const asListed = (done: readonly string[]): string => order.filter((id) => done.includes(id)).join(' ')
  return {
    moments: moments.map((moment) => ({
      id: moment.id,
      did: asListed(moment.did),
      proposed: asListed(moment.proposed),
      asked: [...moment.asked],
      rules: [...moment.rules],
      conflict: moment.conflict,
      endless: moment.endless,
      devices: { ...moment.devices },
    })),
    conflicts: moments.filter(({ conflict }) => conflict).length,
  }
}
