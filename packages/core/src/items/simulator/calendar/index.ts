import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { CalendarFacts } from './facts-schema.ts'
import { reduce } from './reduce.ts'
import { CalendarAction, CalendarScenario, type ScenarioEvent } from './schema.ts'
import { type CalendarState, start } from './state.ts'
import { isReal, wallOf } from './time.ts'

export { feedText, publishedText } from './calendar-file.ts'
export { clashesOf, drafted, timeOfGuest } from './draft.ts'
export {
  allOccurrences,
  clockOf,
  isInHours,
  isKnown,
  type Occurrence,
  occurrenceOn,
  takenTimes,
} from './occurrences.ts'
export { type Rule, weekOfMonth } from './recurrence.ts'
export { waitingInvitations } from './reduce.ts'
export type {
  Answer,
  CalendarAction,
  CalendarScenario,
  Level,
  LinkLevel,
  Repeat,
  Scope,
  Visibility,
  Weekday,
} from './schema.ts'
export { levelFor, publicReader, readersOf, sightOf } from './sharing.ts'
export {
  type Calendar,
  type CalendarDraft,
  type CalendarEvent,
  type CalendarNotice,
  type CalendarState,
  calendarWith,
  canChange,
  eventWith,
  isWritable,
  nameOf,
  nowHere,
  writableCalendars,
  zoneOf,
} from './state.ts'
export {
  dayOf,
  midnightOf,
  minutesOfDay,
  mondayOf,
  partsOf,
  textOf,
  utcAt,
  type Wall,
  wallAt,
  wallOf,
  weekdayOf,
  weekdays,
} from './time.ts'

export const calendar: Simulator<CalendarScenario, CalendarState, CalendarAction, CalendarFacts> = {
  name: 'calendar',
  scenarioSchema: CalendarScenario,
  actionSchema: CalendarAction,
  factsSchema: CalendarFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: CalendarScenario): ScenarioProblem[] {
  const { now, zones = [], people = [], groups = [], calendars, events, feeds = [] } = scenario
  const persons = people.map(({ id }) => id)
  const readers = [...persons, ...groups.map(({ id }) => id)]
  const zoneIds = zones.map(({ id }) => id)
  const calendarIds = calendars.map(({ id }) => id)
  const written = [...events, ...feeds.flatMap((feed) => feed.events)]
  const missing = (path: (string | number)[], known: readonly string[], ...ids: (string | undefined)[]) =>
    ids.flatMap((id): ScenarioProblem[] =>
      id === undefined || known.includes(id) ? [] : [{ path, message: `there is no ${id}` }],
    )
  const all = [...readers, ...zoneIds, ...calendarIds, ...written.map(({ id }) => id), ...feeds.map(({ id }) => id)]
  const eventProblems = (event: ScenarioEvent, path: (string | number)[]): ScenarioProblem[] => [
    ...missing(path, zoneIds, event.zone),
    ...missing(path, ['me', ...persons], event.from, ...(event.guests ?? []).map(({ person }) => person)),
    ...timeProblems(event, path),
  ]
  return [
    ...all
      .filter((id, place) => all.indexOf(id) < place)
      .map((id) => ({ path: [], message: `${id} is the id of two things` })),
    ...(isReal(now) ? [] : [{ path: ['now'], message: 'is no real time' }]),
    ...zones.flatMap(({ changes = [] }, place) =>
      changes.every(({ at }, order) => isReal(at) && wallOf(at) > wallOf(changes[order - 1]?.at ?? '1970-01-01'))
        ? []
        : [{ path: ['zones', place, 'changes'], message: 'are not real times in order' }],
    ),
    ...missing(['secondZone'], zoneIds, scenario.secondZone),
    ...people.flatMap(({ zone }, place) => missing(['people', place], zoneIds, zone)),
    ...groups.flatMap(({ members }, place) => missing(['groups', place], ['me', ...persons], ...members)),
    ...calendars.flatMap(({ of, shares = [] }, place) =>
      missing(['calendars', place], readers, of, ...shares.map((share) => share.with)),
    ),
    ...events.flatMap((event, place) => [
      ...missing(['events', place], calendarIds, event.calendar),
      ...eventProblems(event, ['events', place]),
    ]),
    ...feeds.flatMap((feed, order) =>
      feed.events.flatMap((event, place) => eventProblems(event, ['feeds', order, 'events', place])),
    ),
  ]
}

/** Days that do not exist, ends before the beginning, a day that ends at an hour. */
function timeProblems({ start: first, end, repeat, skips = [] }: ScenarioEvent, path: (string | number)[]) {
  const wrong = [first, end, repeat?.until, ...skips].filter((moment) => moment !== undefined && !isReal(moment))
  const isBackwards = end !== undefined && (wallOf(end) < wallOf(first) || first.includes('T') !== end.includes('T'))
  return [
    ...wrong.map((moment) => ({ path, message: `${moment} is no real time` })),
    ...(isBackwards ? [{ path: [...path, 'end'], message: 'does not fit the start' }] : []),
  ]
}
