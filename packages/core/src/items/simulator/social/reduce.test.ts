import { describe, expect, it } from 'vitest'
import { facts, reduce, start } from './reduce.ts'
import type { SocialAction, SocialScenario } from './schema.ts'

const scenario: SocialScenario = {
  me: 'Sacha',
  now: 'today',
  people: [
    { id: 'lou', name: 'Lou', contact: true, followed: true },
    { id: 'troll', name: 'Zed' },
  ],
  groups: [{ id: 'club', name: 'Club' }],
  pictures: [{ id: 'otter', shows: 'an otter' }],
  profile: [{ id: 'phone', label: 'Phone', value: '01', audience: 'everyone' }],
  settings: [
    {
      id: 'tags',
      label: 'Tags',
      value: 'all',
      options: [
        { id: 'all', label: 'All' },
        { id: 'none', label: 'None' },
      ],
    },
  ],
  charter: [{ id: 'kind', text: 'Be kind' }],
  posts: [
    { id: 'mine', from: 'me', date: 'May', text: 'Hello', place: 'Orval' },
    {
      id: 'rumour',
      from: 'troll',
      date: 'May',
      text: 'Été terrible',
      tagged: ['me', 'lou'],
      source: { title: 'Page', address: 'a.example', date: '2019', body: 'Old' },
      comments: [{ id: 'insult', from: 'troll', date: 'May', text: 'Fool' }],
    },
    { id: 'news', from: 'lou', date: 'May', text: 'Concert' },
  ],
}

function after(...actions: SocialAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

function seen(...actions: SocialAction[]) {
  const state = after(...actions)
  if (!state) throw new Error('nobody could have done that')
  return facts(state)
}

const of = (found: ReturnType<typeof seen>, id: string) => found.posts.find((post) => post.id === id)

describe('a social network', () => {
  it('publishes for those who were chosen, with what was named', () => {
    const found = seen({
      type: 'publish',
      text: 'Look @Lou #Été',
      audience: 'club',
      picture: 'otter',
      description: 'An otter',
    })
    expect(of(found, 'n1')).toMatchObject({
      made: true,
      audience: 'club',
      picture: 'otter',
      mentions: ['lou'],
      keywords: ['ete'],
      shown: true,
    })
  })

  it('publishes a picture without words, but not nothing, and says so', () => {
    const picture = after({ type: 'publish', text: ' ', audience: 'everyone', picture: 'otter' })
    expect(picture).toMatchObject({ notice: 'published', made: 1 })
    const nothing = after({ type: 'publish', text: ' ', audience: 'everyone' })
    expect(nothing).toMatchObject({ notice: 'nothing-to-publish', made: 0 })
  })

  it.each<[string, SocialAction, object]>([
    ['gets other readers', { type: 'audience', post: 'mine', audience: 'contacts' }, { audience: 'contacts' }],
    ['gets another text', { type: 'change', post: 'mine', text: ' Bye ' }, { text: 'Bye' }],
    ['loses its place', { type: 'remove-place', post: 'mine' }, { place: false }],
    ['is taken away', { type: 'delete', post: 'mine' }, { deleted: true, shown: false }],
  ])('lets a post of one’s own that %s', (_says, action, expected) => {
    expect(of(seen(action), 'mine')).toMatchObject(expected)
  })

  it.each<[string, SocialAction, object]>([
    ['its source', { type: 'source', post: 'rumour' }, { sourceSeen: true }],
    ['one’s name', { type: 'untag', post: 'rumour' }, { tagged: ['lou'] }],
    ['a report', { type: 'report', target: 'rumour', reason: 'false' }, { reported: 'false', shown: true }],
    ['a proof', { type: 'keep', post: 'rumour' }, { kept: true }],
    ['hiding', { type: 'hide', post: 'rumour' }, { shown: false }],
    ['blocking', { type: 'block', person: 'troll', on: true }, { shown: false }],
    ['a word that is not wanted', { type: 'hide-word', word: 'ete', on: true }, { shown: false }],
  ])('lets a post of another be dealt with: %s', (_says, action, expected) => {
    expect(of(seen(action), 'rumour')).toMatchObject(expected)
  })

  it('keeps settings, profile, comments and messages', () => {
    const found = seen(
      { type: 'set', setting: 'tags', value: 'none' },
      { type: 'profile-audience', field: 'phone', audience: 'me' },
      { type: 'comment', post: 'news', text: 'Lovely' },
      { type: 'message', person: 'lou', text: 'Thanks' },
      { type: 'moderate', comment: 'insult', decision: 'remove', rule: 'kind' },
      { type: 'pass-on', post: 'news', text: '', audience: 'contacts' },
      { type: 'follow', person: 'lou', on: false },
    )
    expect(found).toMatchObject({
      settings: { tags: 'none' },
      profile: [{ id: 'phone', value: '01', audience: 'me' }],
      messages: [{ person: 'lou', text: 'Thanks' }],
      followed: [],
    })
    expect(found.comments).toMatchObject([
      { id: 'insult', decision: 'remove', rule: 'kind' },
      { id: 'n1', post: 'news', from: 'me' },
    ])
    expect(of(found, 'n2')).toMatchObject({ passesOn: 'news', audience: 'contacts' })
  })

  it.each<[string, SocialAction[]]>([
    ['changing what another wrote', [{ type: 'change', post: 'news', text: 'Mine' }]],
    [
      'a post that is gone',
      [
        { type: 'delete', post: 'mine' },
        { type: 'like', post: 'mine', on: true },
      ],
    ],
    ['readers that do not exist', [{ type: 'audience', post: 'mine', audience: 'other' }]],
    ['a name that is not there', [{ type: 'untag', post: 'news' }]],
    ['a source that is not there', [{ type: 'source', post: 'news' }]],
    [
      'a place taken off twice',
      [
        { type: 'remove-place', post: 'mine' },
        { type: 'remove-place', post: 'mine' },
      ],
    ],
    ['a report of one’s own post', [{ type: 'report', target: 'mine', reason: 'false' }]],
    ['a setting’s value that does not exist', [{ type: 'set', setting: 'tags', value: 'some' }]],
    ['deleting a comment of another', [{ type: 'delete-comment', comment: 'insult' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})
