import { describe, expect, it } from 'vitest'
import { holds } from '../../condition.ts'
import { anyCode } from '../any-code.ts'
import type { SiteAction, SiteScenario } from './schema.ts'

type Goal = Parameters<typeof holds>[0]
type Way = readonly [says: string, isRight: boolean, actions: readonly SiteAction[]]

function task(name: string, scenario: SiteScenario, goals: readonly Goal[], ways: readonly Way[]): void {
  describe(name, () => {
    it.each(ways)('%s', (_says, isRight, actions) => {
      let state = anyCode.start(scenario, 'en')
      for (const action of actions) {
        const next = anyCode.reduce(state, action)
        if (!next) throw new Error(`cannot ${JSON.stringify(action)}`)
        state = next
      }
      const facts = anyCode.facts(state)
      expect(goals.every((goal) => holds(goal, { facts, reply: '', actions, language: 'en' }))).toBe(isRight)
    })
  })
}

function edit(file: string, from: number, count: number, ...lines: string[]): SiteAction {
  return { type: 'edit', file, from, count, with: lines }
}

task(
  'a short page is written in Markdown (web-writing-4)',
  {
    name: 'Trip',
    site: {
      files: [{ id: 'trip', name: 'trip.md', text: 'Trip\n\nTo bring\n\nFood\nbread\nClothes' }],
      pictures: [{ name: 'lake.jpg', shows: 'A lake', width: 800, height: 500 }],
      widths: [600],
    },
  },
  [
    { path: 'pages.trip.headings.0.level', is: 1 },
    { path: 'pages.trip.headings.1.level', is: 2 },
    {
      some: 'pages.trip.lists.*',
      where: {
        all: [
          { path: 'depth', is: 2 },
          { path: 'items.0', like: 'bread' },
        ],
      },
    },
    { some: 'pages.trip.links.*', where: { path: 'address', is: 'map.html' } },
    {
      some: 'pages.trip.pictures.*',
      where: {
        all: [
          { path: 'found', is: true },
          { path: 'alternative', exists: true },
        ],
      },
    },
  ],
  [
    [
      'the usual signs',
      true,
      [
        edit(
          'trip',
          1,
          7,
          '# Trip',
          '',
          '## To bring',
          '',
          '- Food',
          '  - bread',
          '- Clothes',
          '',
          '[Map](map.html) ![A lake](lake.jpg)',
        ),
      ],
    ],
    [
      'other signs',
      true,
      [
        edit(
          'trip',
          1,
          7,
          'Trip',
          '===',
          'To bring',
          '---',
          '* Food',
          '    1. bread',
          '* Clothes',
          '',
          '[Map][m] ![Lake](lake.jpg)',
          '',
          '[m]: map.html',
        ),
      ],
    ],
    [
      'a list that is not nested',
      false,
      [edit('trip', 1, 7, '# Trip', '## To bring', '- Food', '- bread', '[Map](map.html) ![A lake](lake.jpg)')],
    ],
  ],
)

const page = [
  '<!doctype html>',
  '<html lang="en"><head><title>Choir</title></head><body>',
  '<h1>Choir</h1>',
  '<p>We sing <strong>on Thursdays.</p>',
  '<h4>Dates</h4>',
  '<p><a href="date.html">All dates</a></p>',
  '<img src="choir.jpg">',
  '</body></html>',
]

task(
  'the HTML of a page is corrected, its content unchanged (web-writing-5)',
  {
    name: 'Choir',
    site: {
      files: [
        { id: 'home', name: 'index.html', text: page.join('\n') },
        { id: 'dates', name: 'dates.html', text: '<h1>Dates</h1>' },
      ],
      pictures: [{ name: 'choir.jpg', shows: 'The choir on a stage', width: 800, height: 500 }],
      widths: [600],
      checker: false,
    },
  },
  [
    { none: 'pages.home.mistakes.*', where: { path: 'line', from: 0 } },
    { path: 'pages.home.skips', is: false },
    { none: 'pages.home.links.*', where: { path: 'leads', is: 'nowhere' } },
    { path: 'pages.home.pictures.0.alternative', exists: true },
    { path: 'pages.home.text', like: 'Choir We sing on Thursdays. Dates All dates' },
  ],
  [
    [
      'all four',
      true,
      [
        edit('home', 4, 1, '<p>We sing <strong>on Thursdays.</strong></p>'),
        edit('home', 5, 2, '<h2>Dates</h2>', '<p><a href="dates.html">All dates</a></p>'),
        edit('home', 7, 1, '<img src="choir.jpg" alt="Thirty singers on a stage">'),
      ],
    ],
    [
      'the paragraph taken out',
      false,
      [
        edit('home', 4, 3, '<h2>Dates</h2>', '<p><a href="dates.html">All dates</a></p>'),
        edit('home', 6, 1, '<img src="choir.jpg" alt="Thirty singers">'),
      ],
    ],
    ['the link alone', false, [edit('home', 6, 1, '<p><a href="dates.html">All dates</a></p>')]],
  ],
)

const look = '<link rel="stylesheet" href="style.css">'
task(
  'the look of three pages goes into one sheet (web-writing-7)',
  {
    name: 'Club',
    site: {
      files: [
        { id: 'one', name: 'one.html', text: `${look}\n<h1 style="color: navy">One</h1>` },
        { id: 'two', name: 'two.html', text: `${look}\n<h1 style="color: navy">Two</h1>` },
        { id: 'three', name: 'three.html', text: '<h1 style="color: navy">Three</h1>' },
        { id: 'look', name: 'style.css', text: 'main h1 { color: navy; }\n.title { colour: navy; }' },
      ],
      widths: [800],
    },
  },
  ['one', 'two', 'three'].flatMap((id): Goal[] => [
    { path: `pages.${id}.inline`, is: 0 },
    {
      some: `pages.${id}.widths.0.elements.*`,
      where: {
        all: [
          { path: 'tag', is: 'h1' },
          { path: 'style.color', is: '#000080' },
          { path: 'sources.color', is: 'style.css' },
        ],
      },
    },
  ]),
  [
    [
      'one rule for all',
      true,
      [
        edit('look', 1, 2, 'h1 { color: #000080 }'),
        edit('one', 2, 1, '<h1>One</h1>'),
        edit('two', 2, 1, '<h1>Two</h1>'),
        edit('three', 1, 1, look, '<h1>Three</h1>'),
      ],
    ],
    [
      'a class for all',
      true,
      [
        edit('look', 2, 1, '.title { color: navy; }'),
        edit('one', 2, 1, '<h1 class="title">One</h1>'),
        edit('two', 2, 1, '<h1 class="title">Two</h1>'),
        edit('three', 1, 1, look, '<h1 class="title">Three</h1>'),
      ],
    ],
    [
      'the third page forgotten',
      false,
      [
        edit('look', 1, 2, 'h1 { color: navy }'),
        edit('one', 2, 1, '<h1>One</h1>'),
        edit('two', 2, 1, '<h1>Two</h1>'),
        edit('three', 1, 1, '<h1>Three</h1>'),
      ],
    ],
  ],
)

task(
  'a page that does not fit is mended (screen-fit-6)',
  {
    name: 'Shop',
    site: {
      files: [
        {
          id: 'home',
          name: 'index.html',
          text: '<link rel="stylesheet" href="style.css">\n<nav><a href="#">Bread</a><a href="#">Cakes</a></nav>\n<div class="offer">Fresh every day</div>\n<img src="bread.jpg" alt="Bread">',
          readOnly: true,
        },
        {
          id: 'look',
          name: 'style.css',
          text: 'nav a { font-size: 11px; }\n.offer { width: 700px; }\nimg { width: 900px; }',
        },
      ],
      pictures: [{ name: 'bread.jpg', shows: 'Bread', width: 900, height: 500 }],
      widths: [320, 480, 768, 1280],
    },
  },
  [
    { path: 'pages.home.worstOverflow', is: 0 },
    { none: 'pages.home.widths.*', where: { path: 'smallestText', to: 15 } },
    { none: 'pages.home.widths.*', where: { path: 'smallestTouch', to: 43 } },
    { none: 'pages.home.widths.*', where: { path: 'leastGap', to: 7 } },
  ],
  [
    [
      'flexible widths',
      true,
      [
        edit(
          'look',
          1,
          3,
          'nav { display: flex; gap: 8px; flex-wrap: wrap }',
          'nav a { font-size: 1rem; padding: 14px; }',
          '.offer { max-width: 700px }',
          'img { max-width: 100%; height: auto }',
        ),
      ],
    ],
    [
      'breakpoints',
      true,
      [
        edit(
          'look',
          1,
          1,
          'nav { display: grid; gap: 12px }',
          'nav a { font-size: 18px; display: block; min-height: 44px }',
        ),
        edit('look', 5, 0, '@media (max-width: 950px) { img { width: 100%; } .offer { width: auto; } }'),
      ],
    ],
    [
      'hidden in place of mended',
      false,
      [edit('look', 2, 2, '.offer { max-width: 700px }', 'img { max-width: 100% }')],
    ],
    [
      'mended for the telephone alone',
      false,
      [
        edit(
          'look',
          1,
          1,
          'nav { display: grid; gap: 12px }',
          'nav a { font-size: 18px; display: block; min-height: 44px }',
        ),
        edit('look', 5, 0, '@media (max-width: 480px) { img { width: 100%; } .offer { width: auto; } }'),
      ],
    ],
  ],
)
