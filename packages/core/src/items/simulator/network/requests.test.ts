import { expect, it } from 'vitest'
import { facts } from './facts.ts'
import { reduce, start } from './reduce.ts'
import type { NetworkAction, NetworkScenario } from './schema.ts'

const request = (id: string, after: 'opening' | 'accepting' | 'refusing', host: string, code?: string) => ({
  id,
  after,
  at: '10:00:00',
  method: 'GET' as const,
  host,
  path: '/',
  kind: 'image' as const,
  sends: code === undefined ? [] : [{ id: `${id}-code`, in: 'cookie' as const, name: 'uid', value: code }],
})

const scenario: NetworkScenario = {
  name: 'Two sites',
  rooms: [],
  devices: [],
  cables: [],
  wifi: [],
  sites: [],
  nameServers: [],
  pages: [
    {
      id: 'news',
      title: 'News',
      host: 'news.example',
      question: 'May we?',
      requests: [
        request('own', 'opening', 'news.example'),
        request('pixel', 'opening', 'pub.example', 'k7'),
        request('more', 'accepting', 'pub.example', 'k7'),
        request('no', 'refusing', 'news.example'),
      ],
    },
    { id: 'shop', title: 'Shop', host: 'shop.example', requests: [request('ad', 'opening', 'pub.example', 'k7')] },
  ],
}

function after(...actions: NetworkAction[]) {
  const end = actions.reduce<ReturnType<typeof reduce>>(
    (state, action) => state && reduce(state, action),
    start(scenario),
  )
  return end && facts(end).pages
}

const news: NetworkAction = { type: 'page', page: 'news' }
const pixel: NetworkAction = { type: 'request', page: 'news', request: 'pixel' }
const note = (what: 'host' | 'request', on = true): NetworkAction => ({
  type: 'note',
  page: 'news',
  request: 'pixel',
  what,
  on,
})
const code: NetworkAction = {
  type: 'note',
  page: 'news',
  request: 'pixel',
  what: 'value',
  value: 'pixel-code',
  on: true,
}

it('keeps what somebody notes of requests sent before any answer', () => {
  expect(after(news, pixel, note('host'), note('request'), code)).toMatchObject({
    seen: ['news'],
    consents: { news: '', shop: '' },
    hosts: ['pub.example'],
    requests: ['pixel'],
    values: [{ request: 'pixel', name: 'uid', value: 'k7' }],
  })
})

it('notes a domain once, and forgets it at any of its requests', () => {
  const ad: NetworkAction[] = [
    { type: 'page', page: 'shop' },
    { type: 'request', page: 'shop', request: 'ad' },
  ]
  const again: NetworkAction = { type: 'note', page: 'shop', request: 'ad', what: 'host', on: true }
  expect(after(news, pixel, note('host'), ...ad, again)).toBe(null)
  expect(after(news, pixel, note('host'), ...ad, { ...again, on: false })?.hosts).toEqual([])
})

it.each<[string, NetworkAction[], boolean]>([
  ['what is sent at the opening', [news, pixel], true],
  ['what only an answer brings', [news, { type: 'request', page: 'news', request: 'more' }], false],
  [
    'it after the answer',
    [news, { type: 'consent', page: 'news', accepts: true }, { type: 'request', page: 'news', request: 'more' }],
    true,
  ],
  [
    'what the other answer brings',
    [news, { type: 'consent', page: 'news', accepts: false }, { type: 'request', page: 'news', request: 'more' }],
    false,
  ],
  [
    'a second answer',
    [news, { type: 'consent', page: 'news', accepts: false }, { type: 'consent', page: 'news', accepts: true }],
    false,
  ],
  [
    'a second answer, once the page is opened as for the first time',
    [
      news,
      { type: 'consent', page: 'news', accepts: false },
      { type: 'come-again', page: 'news' },
      { type: 'consent', page: 'news', accepts: true },
    ],
    true,
  ],
  ['a note of what is not open', [news, note('host')], false],
  [
    'an answer where nothing is asked',
    [
      { type: 'page', page: 'shop' },
      { type: 'consent', page: 'shop', accepts: true },
    ],
    false,
  ],
])('shows %s', (_says, actions, isShown) => {
  expect(after(...actions) !== null).toBe(isShown)
})
