import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { calendar } from './index.ts'
import { reduce, waitingInvitations } from './reduce.ts'
import type { CalendarAction, CalendarScenario } from './schema.ts'
import { type CalendarState, start } from './state.ts'

const scenario: CalendarScenario = {
  me: 'Nora',
  now: '2026-03-09T10:20',
  zones: [
    { id: 'lyon', name: 'Lyon', offset: 60, changes: [{ at: '2026-03-29T01:00', offset: 120 }] },
    { id: 'boston', name: 'Boston', offset: -300, changes: [{ at: '2026-03-08T07:00', offset: -240 }] },
    { id: 'tokyo', name: 'Tokyo', offset: 540 },
  ],
  people: [
    { id: 'ada', name: 'Ada', zone: 'boston', hours: { from: '09:00', to: '17:00' } },
    { id: 'ken', name: 'Ken', zone: 'tokyo' },
    { id: 'room', name: 'Blue room', room: true },
  ],
  groups: [{ id: 'team', name: 'Team', members: ['ada', 'ken', 'me'] }],
  calendars: [
    {
      id: 'mine',
      name: 'Nora',
      shares: [{ with: 'team', level: 'details' }],
      link: { level: 'none', address: 'agenda.example/x' },
      reminders: [15],
    },
    { id: 'club', name: 'Club', access: 'edit' },
    { id: 'adas', name: 'Ada', access: 'busy', of: 'ada' },
    { id: 'rooms', name: 'Blue room', access: 'busy', of: 'room' },
  ],
  events: [
    { id: 'dentist', calendar: 'mine', title: 'Dentist', start: '2026-03-10T14:00', visibility: 'busy' },
    {
      id: 'talk',
      calendar: 'mine',
      title: 'Weekly talk',
      start: '2026-03-11T15:00',
      end: '2026-03-11T15:30',
      repeat: { every: 'week' },
      guests: [{ person: 'ada', answer: 'yes' }, { person: 'ken' }],
      reminders: [10],
    },
    { id: 'asked', calendar: 'mine', title: 'Budget', start: '2026-03-10T14:30', from: 'ada' },
    { id: 'busy', calendar: 'adas', title: 'Busy', start: '2026-03-12T14:00', end: '2026-03-12T16:00' },
    { id: 'booked', calendar: 'rooms', title: 'Busy', start: '2026-03-12T10:00', end: '2026-03-12T12:00' },
  ],
  feeds: [
    {
      id: 'holidays',
      name: 'Public holidays',
      events: [{ id: 'easter', title: 'Easter Monday', start: '2026-04-06', free: true }],
    },
  ],
}

function after(...actions: CalendarAction[]): CalendarState {
  return actions.reduce<CalendarState>((state, action) => {
    const next = reduce(state, action)
    if (next === null) throw new Error(`nobody could ${JSON.stringify(action)}`)
    return next
  }, start(scenario))
}

const event = (state: CalendarState, id: string) => facts(state).events.find((one) => one.id === id)
const timesOf = (state: CalendarState, title: string) =>
  facts(state)
    .occurrences.filter((one) => one.title === title)
    .map((one) => one.startHere)

describe('the scenario', () => {
  it('is sound', () => {
    expect(calendar.problems(scenario)).toEqual([])
  })

  it.each<[string, Partial<CalendarScenario>]>([
    ['there is no lost', { events: [{ id: 'e', calendar: 'lost', title: 'E', start: '2026-03-10' }] }],
    ['2026-02-30 is no real time', { events: [{ id: 'e', calendar: 'mine', title: 'E', start: '2026-02-30' }] }],
    [
      'does not fit the start',
      { events: [{ id: 'e', calendar: 'mine', title: 'E', start: '2026-03-10T10:00', end: '2026-03-10T09:00' }] },
    ],
    ['mine is the id of two things', { people: [{ id: 'mine', name: 'Mine' }] }],
  ])('is told that %s', (message, changed) => {
    expect(calendar.problems({ ...scenario, ...changed }).map((one) => one.message)).toContain(message)
  })
})

describe('a new event', () => {
  it('begins at the next full hour, keeps its length when it is moved, and has the usual reminders', () => {
    const state = after(
      { type: 'new' },
      { type: 'fill', title: ' Choir ', place: 'Hall' },
      { type: 'fill', end: '2026-03-09T12:30' },
      { type: 'fill', start: '2026-03-13T18:00' },
      { type: 'save' },
    )
    expect(event(state, 'n1')).toMatchObject({
      title: 'Choir',
      calendar: 'mine',
      start: '2026-03-13T18:00',
      end: '2026-03-13T19:30',
      startUtc: '2026-03-13T17:00',
      reminders: [15],
    })
    expect(state.notice?.code).toBe('saved')
  })

  it.each<[string, CalendarAction[], string]>([
    ['without a title', [], 'no-title'],
    ['that ends before it begins', [{ type: 'fill', title: 'A', end: '2026-03-09T09:00' }], 'end-first'],
    [
      'that repeats until a day before it begins',
      [{ type: 'fill', title: 'A', repeat: { every: 'day', until: '2026-03-01' } }],
      'never',
    ],
  ])('is not saved %s', (_what, actions, code) => {
    const state = after({ type: 'new' }, ...actions, { type: 'save' })
    expect(state.notice?.code).toBe(code)
    expect(state.draft).not.toBeNull()
  })

  it('says what else one has to do then', () => {
    const state = after({ type: 'new', start: '2026-03-10T13:30' }, { type: 'fill', title: 'Lunch' }, { type: 'save' })
    expect(state.notice).toEqual({ code: 'clash', detail: 'Dentist' })
  })

  it('of whole days ends on its last day', () => {
    const state = after(
      { type: 'new' },
      { type: 'fill', title: 'Trip', wholeDay: true, start: '2026-03-20T09:00', end: '2026-03-22T09:00' },
      { type: 'save' },
    )
    expect(event(state, 'n1')).toMatchObject({ wholeDay: true, start: '2026-03-20T00:00', end: '2026-03-23T00:00' })
  })

  it('invites a group one by one, and a room answers for itself', () => {
    const book = (at: string) =>
      after(
        { type: 'new', start: at },
        { type: 'fill', title: 'Plan' },
        { type: 'invite', guest: 'team' },
        { type: 'invite', guest: 'room' },
        { type: 'save' },
      )
    expect(event(book('2026-03-12T12:00'), 'n1')?.guests).toEqual([
      { person: 'ada', answer: 'none' },
      { person: 'ken', answer: 'none' },
      { person: 'room', answer: 'yes' },
    ])
    expect(book('2026-03-12T11:30').notice).toEqual({ code: 'room-taken', detail: 'Blue room' })
    expect(facts(book('2026-03-12T12:00')).sent.map(({ kind, to }) => [kind, to])).toEqual([
      ['invitation', 'ada'],
      ['invitation', 'ken'],
      ['invitation', 'room'],
    ])
  })
})

describe('a series', () => {
  const one: CalendarAction[] = [
    { type: 'edit', event: 'talk', date: '2026-03-18', scope: 'one' },
    { type: 'fill', start: '2026-03-19T16:00' },
    { type: 'save' },
  ]

  it('keeps its local time when clocks change, and everybody has their own', () => {
    const found = facts(start(scenario)).occurrences.filter(({ event: id }) => id === 'talk')
    const on = (date: string) => found.find((time) => time.date === date)
    expect(on('2026-03-25')).toMatchObject({ startHere: '2026-03-25T15:00', startUtc: '2026-03-25T14:00' })
    expect(on('2026-04-01')).toMatchObject({ startHere: '2026-04-01T15:00', startUtc: '2026-04-01T13:00' })
    expect(on('2026-03-25')?.people.map((person) => person.start)).toEqual(['2026-03-25T10:00', '2026-03-25T23:00'])
    expect(on('2026-04-01')?.people.map((person) => person.start)).toEqual(['2026-04-01T09:00', '2026-04-01T22:00'])
    expect(on('2026-04-01')?.reminders).toEqual(['2026-04-01T14:50'])
  })

  it('one time is moved, and the guests of that time are asked anew', () => {
    const state = after(...one)
    expect(timesOf(state, 'Weekly talk').slice(0, 3)).toEqual([
      '2026-03-11T15:00',
      '2026-03-19T16:00',
      '2026-03-25T15:00',
    ])
    expect(event(state, 'n1')).toMatchObject({ series: 'talk', instead: '2026-03-18', repeats: false })
    expect(event(state, 'n1')?.guests.map(({ answer }) => answer)).toEqual(['none', 'none'])
    expect(event(state, 'talk')?.guests.map(({ answer }) => answer)).toEqual(['yes', 'none'])
  })

  it('this time and the following ones are moved', () => {
    const state = after(
      { type: 'edit', event: 'talk', date: '2026-03-25', scope: 'following' },
      { type: 'fill', start: '2026-03-26T09:00' },
      { type: 'save' },
    )
    expect(timesOf(state, 'Weekly talk').slice(0, 4)).toEqual([
      '2026-03-11T15:00',
      '2026-03-18T15:00',
      '2026-03-26T09:00',
      '2026-04-02T09:00',
    ])
  })

  it('all times are moved from one of them', () => {
    const state = after(
      { type: 'edit', event: 'talk', date: '2026-03-18', scope: 'all' },
      { type: 'fill', start: '2026-03-17T08:00' },
      { type: 'save' },
    )
    expect(timesOf(state, 'Weekly talk').slice(0, 2)).toEqual(['2026-03-10T08:00', '2026-03-17T08:00'])
  })

  it('is deleted for one time, from one on, or whole with the times that were moved', () => {
    const cut = (scope: 'one' | 'following' | 'all') =>
      timesOf(after(...one, { type: 'delete', event: 'talk', date: '2026-03-25', scope }), 'Weekly talk').slice(0, 3)
    expect(cut('one')).toEqual(['2026-03-11T15:00', '2026-03-19T16:00', '2026-04-01T15:00'])
    expect(cut('following')).toEqual(['2026-03-11T15:00', '2026-03-19T16:00'])
    expect(cut('all')).toEqual([])
    expect(facts(after({ type: 'delete', event: 'talk', scope: 'all' })).deleted).toEqual(['talk'])
  })

  it('a count goes on over the times before', () => {
    const state = after(
      { type: 'new', start: '2026-03-10T08:00' },
      { type: 'fill', title: 'Run', repeat: { every: 'day', count: 5 } },
      { type: 'save' },
      { type: 'edit', event: 'n1', date: '2026-03-12', scope: 'following' },
      { type: 'fill', start: '2026-03-12T07:00' },
      { type: 'save' },
    )
    expect(timesOf(state, 'Run')).toHaveLength(5)
    expect(timesOf(state, 'Run').at(-1)).toBe('2026-03-14T07:00')
  })
})

describe('an invitation', () => {
  it('waits for an answer; a clash is told', () => {
    expect(waitingInvitations(start(scenario)).map(({ id }) => id)).toEqual(['asked'])
    const state = after({ type: 'answer', event: 'asked', answer: 'yes', note: 'Gladly' })
    expect(facts(state).answers).toEqual([{ event: 'asked', date: '', answer: 'yes', note: 'Gladly' }])
    expect(state.notice).toEqual({ code: 'clash', detail: 'Dentist' })
    expect(waitingInvitations(state)).toEqual([])
  })

  it('may be given another time, and keeps the reminders of its guest', () => {
    const state = after(
      { type: 'propose', event: 'asked', start: '2026-03-11T09:00', end: '2026-03-11T10:00' },
      { type: 'edit', event: 'asked' },
      { type: 'fill', reminders: [60], visibility: 'busy' },
      { type: 'save' },
    )
    expect(facts(state).proposals[0]).toMatchObject({ event: 'asked', startUtc: '2026-03-11T08:00' })
    expect(event(state, 'asked')).toMatchObject({ reminders: [60], visibility: 'busy', from: 'ada', answer: 'none' })
    expect(state.sent).toEqual([])
  })
})

describe('what others see', () => {
  const sight = (state: CalendarState, reader: string) =>
    facts(state)
      .sight.filter((one) => one.reader === reader && one.event !== 'talk')
      .map((one) => [one.event, one.level])

  it('is no more than the calendar and the event allow', () => {
    const state = after({ type: 'link', calendar: 'mine', level: 'details' })
    expect(sight(state, 'public')).toEqual([
      ['dentist', 'busy'],
      ['asked', 'details'],
    ])
    expect(sight(state, 'ken')).toEqual(sight(state, 'public'))
    expect(sight(after({ type: 'share', calendar: 'mine', with: 'team', level: 'none' }), 'ken')).toEqual([
      ['dentist', 'none'],
      ['asked', 'none'],
    ])
  })

  it('is what the published file holds', () => {
    const state = after({ type: 'link', calendar: 'mine', level: 'details' })
    const [mine] = facts(state).calendars
    expect(mine?.published).toContain('SUMMARY:Budget')
    expect(mine?.published).not.toContain('Dentist')
    expect(mine?.published).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE')
  })
})

describe('calendars', () => {
  it('of others are followed, or copied', () => {
    const followed = after({ type: 'subscribe', feed: 'holidays' })
    expect(facts(followed).subscribed).toEqual(['holidays'])
    expect(reduce(followed, { type: 'edit', event: 'easter' })).toBeNull()
    expect(facts(after({ type: 'import', feed: 'holidays', calendar: 'club' })).imported).toEqual([
      { feed: 'holidays', calendar: 'club' },
    ])
    expect(facts(reduce(followed, { type: 'delete-calendar', calendar: 'n1' }) ?? followed).subscribed).toEqual([])
  })

  it('show another place without moving anything', () => {
    const state = after({ type: 'zone', zone: 'tokyo' })
    expect(event(state, 'dentist')).toMatchObject({ startHere: '2026-03-10T22:00', startUtc: '2026-03-10T13:00' })
  })
})

describe('nobody can', () => {
  it.each<[string, CalendarAction[]]>([
    ['change what is somebody else’s', [{ type: 'edit', event: 'busy' }]],
    ['change a series without saying how far', [{ type: 'edit', event: 'talk', date: '2026-03-18' }]],
    ['open a time that is none', [{ type: 'open', event: 'talk', date: '2026-03-19' }]],
    [
      'write the title of an invitation',
      [
        { type: 'edit', event: 'asked' },
        { type: 'fill', title: 'Mine' },
      ],
    ],
    ['delete an invitation', [{ type: 'delete', event: 'asked' }]],
    ['answer their own event', [{ type: 'answer', event: 'dentist', answer: 'yes' }]],
    ['save nothing', [{ type: 'save' }]],
    ['write into a calendar that is only read', [{ type: 'new' }, { type: 'fill', calendar: 'adas' }]],
    ['share a calendar of others', [{ type: 'share', calendar: 'club', with: 'ada', level: 'details' }]],
    ['renew a link that is off', [{ type: 'renew-link', calendar: 'mine' }]],
    ['invite a stranger', [{ type: 'new' }, { type: 'invite', guest: 'nobody' }]],
    ['write the 31st of June', [{ type: 'new' }, { type: 'fill', start: '2026-06-31T10:00' }]],
  ])('%s', (_what, actions) => {
    const last = actions.at(-1)
    if (!last) throw new Error('an action is needed')
    expect(reduce(after(...actions.slice(0, -1)), last)).toBeNull()
  })
})
