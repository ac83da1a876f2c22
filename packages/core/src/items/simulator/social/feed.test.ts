// Tasks of the map, played right and wrong: announcements that are planned, a feed that is put right, proofs.
import { describe, expect, it } from 'vitest'
import { social } from './index.ts'
import { facts, reduce, start } from './reduce.ts'
import type { SocialAction, SocialScenario } from './schema.ts'

const scenario: SocialScenario = {
  me: 'Sacha',
  now: 'today',
  people: [
    { id: 'lou', name: 'Lou', followed: true },
    { id: 'ada', name: 'Ada, who builds bridges' },
    { id: 'zed', name: 'Zed' },
  ],
  networks: [
    { id: 'short', name: 'Bref', detail: 'Young people, at noon', most: 20 },
    { id: 'long', name: 'Place', detail: 'Families, in the evening' },
  ],
  times: [
    { id: 'noon', label: 'Friday, 12:00' },
    { id: 'evening', label: 'Friday, 19:00' },
  ],
  options: [
    { id: 'captions', label: 'Captions on' },
    { id: 'mask', label: 'Mask the face' },
    { id: 'ai', label: 'Made with an AI' },
  ],
  settings: [
    {
      id: 'suggestions',
      label: 'Suggestions',
      value: 'on',
      options: [
        { id: 'on', label: 'from what I look at' },
        { id: 'reset', label: 'start again from nothing' },
      ],
    },
  ],
  marks: [
    { id: 'urgency', label: 'false urgency' },
    { id: 'endless', label: 'no end' },
  ],
  lures: [
    { id: 'hurry', text: 'Only 2 minutes left!', before: 'holiday' },
    { id: 'autoplay', text: 'Next video in 3 s', shownWhen: [{ setting: 'suggestions', is: 'on' }] },
  ],
  received: [{ id: 'threat', from: 'zed', date: 'May', text: 'You will see.' }],
  posts: [
    {
      id: 'holiday',
      from: 'lou',
      date: 'May',
      text: 'Two weeks away!',
      picture: 'a house',
      details: [{ label: 'Taken at', value: '14 rue des Tilleuls' }],
      comments: [{ id: 'insult', from: 'zed', date: 'May', text: 'Fool' }],
    },
    {
      id: 'violent',
      from: 'zed',
      date: 'June',
      text: 'A fight',
      later: true,
      shownWhen: [{ setting: 'suggestions', is: 'on' }],
    },
    {
      id: 'bridge',
      from: 'ada',
      date: 'June',
      text: 'A bridge',
      later: true,
      shownWhen: [{ follows: 'ada', is: true }],
    },
  ],
}

function after(...actions: SocialAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

function seen(...actions: SocialAction[]) {
  const state = after(...actions)
  if (!state) throw new Error('nobody could have done that')
  return { notice: state.notice, facts: facts(state) }
}

const shown = ({ facts: { posts } }: ReturnType<typeof seen>): string[] =>
  posts.filter((post) => post.shown).map(({ id }) => id)

describe('a publishing dashboard', () => {
  it('plans a version for each network', () => {
    const { facts: found, notice } = seen(
      { type: 'publish', text: 'Concert on Saturday', audience: 'everyone', network: 'short', time: 'noon' },
      {
        type: 'publish',
        text: 'The concert of the choir is on Saturday at five, in the hall.',
        audience: 'everyone',
        network: 'long',
        time: 'evening',
        options: ['captions'],
      },
    )
    expect(notice).toBe('planned')
    expect(found.posts.slice(0, 2)).toMatchObject([
      { network: 'long', time: 'evening', options: ['captions'], length: 61 },
      { network: 'short', time: 'noon', options: [], length: 19 },
    ])
  })

  it('refuses what is too long there, and says so', () => {
    const long = { type: 'publish', text: 'The concert is on Saturday', audience: 'everyone' } as const
    const { facts: found, notice } = seen({ ...long, network: 'short' })
    expect(notice).toBe('too-long')
    expect(found.posts).toHaveLength(scenario.posts.length)
    expect(seen({ ...long, network: 'long' }).notice).toBe('published')
  })

  it.each<SocialAction>([
    { type: 'publish', text: 'Hi', audience: 'everyone', network: 'other' },
    { type: 'publish', text: 'Hi', audience: 'everyone', time: 'never' },
    { type: 'publish', text: 'Hi', audience: 'everyone', options: ['gold'] },
    { type: 'pass-on', post: 'holiday', text: '', audience: 'everyone', options: ['gold'] },
  ])('knows no other place, hour or option: %o', (action) => {
    expect(after(action)).toBe(null)
  })

  it('passes on with a mask and a label', () => {
    const { facts: found } = seen({
      type: 'pass-on',
      post: 'holiday',
      text: 'Not checked yet',
      audience: 'contacts',
      options: ['mask', 'ai'],
    })
    expect(found.posts[0]).toMatchObject({ passesOn: 'holiday', options: ['mask', 'ai'] })
  })
})

describe('a feed', () => {
  it('brings back what it was taught, until it is put right', () => {
    expect(shown(seen())).toEqual(['holiday'])
    expect(shown(seen({ type: 'refresh' }))).toEqual(['holiday', 'violent'])
    const righted = seen(
      { type: 'set', setting: 'suggestions', value: 'reset' },
      { type: 'follow', person: 'ada', on: true },
      { type: 'refresh' },
    )
    expect(shown(righted)).toEqual(['holiday', 'bridge'])
    expect(righted.facts.lures).toMatchObject([{ shown: true }, { shown: false }])
    expect(after({ type: 'refresh' }, { type: 'refresh' })).toBe(null)
  })

  it('lets people name what keeps them there, and posts', () => {
    const { facts: found } = seen(
      { type: 'mark', target: 'hurry', mark: 'urgency' },
      { type: 'mark', target: 'autoplay', mark: 'endless' },
      { type: 'mark', target: 'holiday', mark: 'endless' },
      { type: 'mark', target: 'holiday', mark: '' },
    )
    expect(found.lures.map(({ mark }) => mark)).toEqual(['urgency', 'endless'])
    expect(found.posts[0]?.mark).toBe('')
  })

  it.each<SocialAction>([
    { type: 'mark', target: 'violent', mark: 'urgency' },
    { type: 'mark', target: 'hurry', mark: 'beauty' },
    { type: 'details', post: 'bridge' },
  ])('lets nobody do %o', (action) => {
    expect(after(action)).toBe(null)
  })

  it('tells what the file of a picture says', () => {
    expect(seen({ type: 'details', post: 'holiday' }).facts.posts[0]).toMatchObject({ detailsSeen: true })
  })
})

describe('a target of insults', () => {
  it('keeps comments and messages as proofs, and reports them', () => {
    const { facts: found } = seen(
      { type: 'keep', post: 'insult' },
      { type: 'report', target: 'insult', reason: 'harassment' },
      { type: 'keep', post: 'threat' },
      { type: 'report', target: 'threat', reason: 'harassment' },
    )
    expect(found.comments).toMatchObject([{ id: 'insult', kept: true, reported: 'harassment' }])
    expect(found.received).toEqual([{ id: 'threat', from: 'zed', kept: true, reported: 'harassment' }])
    expect(after({ type: 'keep', post: 'nothing' })).toBe(null)
  })
})

describe('a scenario', () => {
  it('is told what it names that does not exist', () => {
    const wrong: SocialScenario = {
      ...scenario,
      lures: [{ id: 'hurry', text: 'Now!', before: 'nowhere', shownWhen: [{ setting: 'suggestions', is: 'off' }] }],
      received: [{ id: 'threat', from: 'nobody', date: 'May', text: 'Boo' }],
    }
    expect(social.problems(wrong).map(({ message }) => message)).toEqual([
      'suggestions never stands at off',
      'there is no post nowhere',
      'there is no person nobody',
    ])
  })
})
