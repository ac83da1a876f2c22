import { describe, expect, it } from 'vitest'
import type { Block, Condition } from './block.ts'
import { facts } from './facts.ts'
import { blocks } from './index.ts'
import { type BlocksState, canMove, reduce, start } from './reduce.ts'
import type { BlocksAction, BlocksScenario } from './schema.ts'
import type { GridStage, World } from './stage.ts'

const world: World = {
  id: 'w1',
  name: 'One',
  rows: ['k.dG', '####'],
  start: { row: 1, column: 1, facing: 'east' },
}

const grid: GridStage = {
  type: 'grid',
  grounds: [
    { id: 'dry', name: 'dry earth', sign: 'd' },
    { id: 'wet', name: 'wet earth', sign: 'w' },
  ],
  items: [{ id: 'key', name: 'key', sign: 'k' }],
  colours: ['blue', 'orange'],
  deeds: [{ id: 'water', name: 'water', makes: 'wet' }],
  senses: ['wall-ahead', 'item-here', 'at-goal', 'ground', 'painted'],
  worlds: [
    world,
    { id: 'w2', name: 'Two', unseen: true, rows: ['.G', '.#'], start: { row: 1, column: 1, facing: 'east' } },
  ],
}

function scenario(program: Block[], more: Partial<BlocksScenario> = {}): BlocksScenario {
  return {
    name: 'Robot',
    stage: grid,
    offers: ['forward', 'turn', 'pick-up', 'repeat', 'until', 'if-else', 'set', 'change', 'say', 'procedure', 'call'],
    variables: [{ id: 'score', name: 'score', value: 0 }],
    program,
    ...more,
  }
}

function after(from: BlocksScenario, ...actions: BlocksAction[]): BlocksState | null {
  return actions.reduce<BlocksState | null>((state, action) => state && reduce(state, action), start(from))
}

/** Blocks as they are read: dots for each block that they stand in. */
function read(state: BlocksState | null): string[] {
  const depths = state ? facts(state).blocks : []
  return depths.map(
    ({ id, kind, depth, otherwise }) => `${'.'.repeat(depth - 1)}${id} ${kind}${otherwise ? ' else' : ''}`,
  )
}

const forward = (id: string, more: Partial<Block> = {}): Block => ({ id, kind: 'forward', ...more })
const loop: Block = { id: 'loop', kind: 'repeat', value: 3 }
const choice: Block = {
  id: 'if',
  kind: 'if-else',
  condition: { tests: [{ what: 'wall-ahead', sign: 'is' }], join: 'and' },
}

describe('a program', () => {
  const nested = scenario([
    forward('a'),
    loop,
    forward('b', { in: 'loop' }),
    choice,
    forward('c', { in: 'if' }),
    forward('d'),
  ])

  it.each<[string, BlocksAction[], string[]]>([
    [
      'takes a block below another, in the same one',
      [{ type: 'add', kind: 'pick-up', after: 'b' }],
      ['a forward', 'loop repeat', '.b forward', '.n1 pick-up', 'if if-else', '.c forward', 'd forward'],
    ],
    [
      'takes a block at the end of a part, and at the beginning',
      [
        { type: 'add', kind: 'say', in: 'if', otherwise: true, value: 'no' },
        { type: 'add', kind: 'turn', first: true, choice: 'right' },
      ],
      ['n2 turn', 'a forward', 'loop repeat', '.b forward', 'if if-else', '.c forward', '.n1 say else', 'd forward'],
    ],
    [
      'has blocks moved up and down over others with all that stands in them',
      [
        { type: 'move', block: 'a', to: 'down' },
        { type: 'move', block: 'd', to: 'up' },
      ],
      ['loop repeat', '.b forward', 'a forward', 'd forward', 'if if-else', '.c forward'],
    ],
    [
      'has blocks moved into the one above, to what is done otherwise, and out again',
      [
        { type: 'move', block: 'd', to: 'in' },
        { type: 'move', block: 'd', to: 'down' },
        { type: 'move', block: 'b', to: 'out' },
      ],
      ['a forward', 'loop repeat', 'b forward', 'if if-else', '.c forward', '.d forward else'],
    ],
    [
      'copies and removes blocks with all that stands in them',
      [
        { type: 'copy', block: 'loop' },
        { type: 'remove', block: 'loop' },
        { type: 'remove', block: 'if' },
      ],
      ['a forward', 'n1 repeat', '.n2 forward', 'd forward'],
    ],
  ])('%s', (_says, actions, expected) => {
    expect(read(after(nested, ...actions))).toEqual(expected)
  })

  it.each<[string, BlocksAction]>([
    ['a kind that is not offered', { type: 'add', kind: 'paint' }],
    ['a block after one that is not there', { type: 'add', kind: 'forward', after: 'x' }],
    ['another part of what has only one', { type: 'add', kind: 'forward', in: 'loop', otherwise: true }],
    ['a block that is filled with what it cannot have', { type: 'add', kind: 'forward', value: 3 }],
    ['a side that is none', { type: 'add', kind: 'turn', choice: 'up' }],
    ['a text where a number belongs', { type: 'change', block: 'loop', value: 'three' }],
    [
      'a test of what nobody senses',
      { type: 'change', block: 'if', condition: { tests: [{ what: 'smell', sign: 'is' }], join: 'and' } },
    ],
    ['a move over the end', { type: 'move', block: 'd', to: 'down' }],
    ['a move into a block that holds none', { type: 'move', block: 'loop', to: 'in' }],
    ['a move out of nothing', { type: 'move', block: 'a', to: 'out' }],
    ['a run where nobody sees it', { type: 'run', where: 'w2' }],
    ['a way back from nowhere', { type: 'back' }],
  ])('does not take %s', (_says, action) => {
    expect(after(nested, action)).toBe(null)
  })

  it('says what is full, what has no variable or no procedure, and what is called so already', () => {
    const small = scenario([forward('a')], { most: 1, variables: [] })
    expect(after(small, { type: 'add', kind: 'forward' })?.notice).toBe('full')
    expect(after(small, { type: 'copy', block: 'a' })?.notice).toBe('full')
    const empty = scenario([], { variables: [] })
    expect(after(empty, { type: 'add', kind: 'set' })?.notice).toBe('no-variable')
    expect(after(empty, { type: 'add', kind: 'call' })?.notice).toBe('no-procedure')
    const named = after(empty, { type: 'make-variable', name: ' x ' }, { type: 'make-variable', name: 'X' })
    expect([named?.notice, named?.variables]).toEqual(['name-taken', [{ id: 'n1', name: 'x' }]])
  })

  it('goes back to the start when it is changed, and not when a change is refused', () => {
    const ran = after(nested, { type: 'run', where: 'w1' })
    expect(ran?.ran).toBe('w1')
    expect(ran && reduce(ran, { type: 'remove', block: 'a' })?.ran).toBe(null)
    const full = after(
      scenario([forward('a')], { most: 1 }),
      { type: 'run', where: 'w1' },
      { type: 'copy', block: 'a' },
    )
    expect([full?.ran, full?.notice]).toEqual(['w1', 'full'])
  })

  it('tells how many blocks of the beginning are other than they were', () => {
    expect(facts(start(nested)).changed).toBe(0)
    const changed = after(nested, { type: 'change', block: 'loop', value: 4 }, { type: 'add', kind: 'forward' })
    expect(changed && facts(changed).changed).toBe(2)
    const back = changed && reduce(changed, { type: 'change', block: 'loop', value: 3 })
    expect(back && facts(back).changed).toBe(1)
  })

  it('nests no deeper than people can follow', () => {
    let state: BlocksState | null = start(scenario([]))
    for (let depth = 0; depth < 9; depth += 1) {
      state = state && reduce(state, { type: 'add', kind: 'repeat', ...(depth > 0 && { in: `n${depth}` }) })
    }
    expect([state?.program.length, state?.notice]).toEqual([8, 'deep'])
  })
})

describe('on the grid', () => {
  const runOf = (program: Block[], more: Partial<BlocksScenario> = {}) => facts(start(scenario(program, more))).runs[0]

  it.each<[string, Block[], object]>([
    ['reaches the goal', [loop, forward('b', { in: 'loop' })], { end: 'finished', atGoal: true, column: 4, steps: 6 }],
    [
      'crashes into walls',
      [{ id: 't', kind: 'turn', choice: 'right' }, forward('f')],
      { end: 'crashed', row: 1, facing: 'south' },
    ],
    ['picks up what lies there', [{ id: 'p', kind: 'pick-up' }], { end: 'finished', carried: ['key'] }],
    ['finds nothing to pick up', [forward('f'), { id: 'p', kind: 'pick-up' }], { end: 'nothing-here', column: 2 }],
    [
      'goes until it is there',
      [
        { id: 'u', kind: 'until', condition: { tests: [{ what: 'at-goal', sign: 'is' }], join: 'and' } },
        forward('f', { in: 'u' }),
      ],
      { end: 'finished', atGoal: true },
    ],
    [
      'is stopped when it never ends',
      [{ id: 'w', kind: 'while', condition: { tests: [{ what: 'wall-ahead', sign: 'not' }], join: 'and' } }],
      { end: 'never-ending', column: 1 },
    ],
    [
      'does the one or the other',
      [
        forward('f'),
        forward('g'),
        { ...choice, condition: { tests: [{ what: 'ground', sign: 'is', value: 'dry' }], join: 'and' } },
        { id: 'd', kind: 'deed', choice: 'water', in: 'if' },
        { id: 's', kind: 'say', value: 'wet already', in: 'if', otherwise: true },
      ],
      { deeds: [{ deed: 'water', row: 1, column: 3, on: 'dry' }], said: [] },
    ],
    [
      'joins tests with and and or',
      [
        {
          ...choice,
          condition: {
            tests: [
              { what: 'wall-ahead', sign: 'is' },
              { what: 'item-here', sign: 'is' },
            ],
            join: 'or',
          },
        },
        { id: 's', kind: 'say', value: 'yes', in: 'if' },
      ],
      { said: ['yes'] },
    ],
    [
      'counts',
      [
        loop,
        { id: 'c', kind: 'change', variable: 'score', sign: 'plus', value: 5, in: 'loop' },
        { id: 's', kind: 'say', value: { variable: 'score' } },
      ],
      { variables: { score: 15 }, said: ['15'] },
    ],
    [
      'gives a value to a procedure',
      [
        { id: 'p', kind: 'procedure', name: 'go', parameter: 'far' },
        { id: 'r', kind: 'repeat', value: { variable: 'p' }, in: 'p' },
        forward('f', { in: 'r' }),
        { id: 'c', kind: 'call', choice: 'p', value: 2 },
      ],
      { end: 'finished', column: 3 },
    ],
    [
      'does not call itself for ever',
      [
        { id: 'p', kind: 'procedure', name: 'go' },
        { id: 'c', kind: 'call', choice: 'p', in: 'p' },
        { id: 'd', kind: 'call', choice: 'p' },
      ],
      { end: 'too-deep' },
    ],
    ['does not know a procedure that is gone', [{ id: 'c', kind: 'call', choice: 'p' }], { end: 'unknown-procedure' }],
  ])('a program %s', (_says, program, expected) => {
    expect(runOf(program)).toMatchObject(expected)
  })

  it('a variable that was never set stops the program', () => {
    const variables = [{ id: 'score', name: 'score' }]
    expect(runOf([{ id: 's', kind: 'say', value: { variable: 'score' } }], { variables })).toMatchObject({
      end: 'unset-variable',
    })
    const test: Block = { ...choice, condition: { tests: [{ what: 'score', sign: 'above', value: 3 }], join: 'and' } }
    expect(runOf([test], { variables })).toMatchObject({ end: 'unset-variable' })
  })

  it('the program is tried in every world, also where nobody sees it', () => {
    expect(facts(start(scenario([forward('f')]))).runs.map(({ id, atGoal }) => [id, atGoal])).toEqual([
      ['w1', false],
      ['w2', true],
    ])
  })

  it('what is painted is compared with the model', () => {
    const stage = { ...grid, worlds: [{ ...world, model: [{ row: 1, column: 1, colour: 'blue' as const }] }] }
    expect(runOf([{ id: 'p', kind: 'paint', choice: 'blue' }], { stage })).toMatchObject({ likeModel: true })
    expect(runOf([{ id: 'p', kind: 'paint', choice: 'orange' }], { stage })).toMatchObject({ likeModel: false })
    expect(
      runOf([{ id: 'p', kind: 'paint', choice: 'blue' }, forward('f'), { id: 'q', kind: 'paint', choice: 'blue' }], {
        stage,
      }),
    ).toMatchObject({ likeModel: false })
  })
})

describe('the turtle', () => {
  const square = [
    [0, 0, 0, 40],
    [0, 40, 40, 40],
    [40, 0, 40, 40],
    [0, 0, 40, 0],
  ]
  const stage: BlocksScenario['stage'] = {
    type: 'turtle',
    colours: ['black'],
    reach: 100,
    start: { x: 0, y: 0, heading: 0 },
    model: square,
  }
  const runOf = (program: Block[]) => facts(start(scenario(program, { stage, offers: ['move', 'rotate'] }))).runs[0]
  const side = (times: number, far: number): Block[] => [
    { id: 'r', kind: 'repeat', value: times },
    { id: 'm', kind: 'move', value: far, in: 'r' },
    { id: 't', kind: 'rotate', choice: 'right', value: 90, in: 'r' },
  ]

  it('draws what the model shows, in whatever pieces', () => {
    expect(runOf(side(4, 40))).toMatchObject({ likeModel: true, x: 0, y: 0, heading: 0 })
    expect(runOf(side(9, 40))).toMatchObject({ likeModel: true })
    expect(runOf([...side(4, 40), { id: 'half', kind: 'move', value: 20 }])).toMatchObject({ likeModel: true })
    expect(runOf(side(4, 50))).toMatchObject({ likeModel: false })
    expect(runOf(side(3, 40))).toMatchObject({ likeModel: false })
    expect(runOf([...side(4, 40), { id: 'off', kind: 'move', value: 60 }])).toMatchObject({ likeModel: false })
  })

  it('sees lines in one piece, from left to right', () => {
    const back: Block[] = [
      { id: 'a', kind: 'rotate', choice: 'right', value: 90 },
      { id: 'b', kind: 'move', value: 30 },
      { id: 'c', kind: 'pen-up' },
      { id: 'd', kind: 'move', value: 20 },
      { id: 'e', kind: 'pen-down' },
      { id: 'f', kind: 'move', value: -40 },
    ]
    expect(runOf(back)).toMatchObject({ lines: [{ fromX: 0, fromY: 0, toX: 50, toY: 0, colour: 'black' }], x: 10 })
  })
})

describe('rules', () => {
  const stage: BlocksScenario['stage'] = {
    type: 'rules',
    events: [
      { id: 'hour', name: 'every hour' },
      { id: 'mail', name: 'a message comes' },
      { id: 'lit', name: 'the lamp comes on' },
    ],
    sensors: [
      { id: 'heat', name: 'temperature', unit: '°C', value: 18 },
      {
        id: 'window',
        name: 'window',
        options: [
          { id: 'open', name: 'open' },
          { id: 'shut', name: 'shut' },
        ],
        value: 'shut',
      },
    ],
    devices: [
      {
        id: 'heater',
        name: 'heating',
        states: [
          { id: 'on', name: 'on' },
          { id: 'off', name: 'off' },
        ],
        state: 'off',
        commands: [
          { id: 'heat-on', name: 'turn on', makes: 'on' },
          { id: 'heat-off', name: 'turn off', makes: 'off' },
        ],
      },
      {
        id: 'lamp',
        name: 'lamp',
        states: [
          { id: 'lamp-lit', name: 'lit' },
          { id: 'lamp-dark', name: 'dark' },
        ],
        state: 'lamp-dark',
        commands: [
          { id: 'light', name: 'light', makes: 'lamp-lit', causes: 'lit' },
          { id: 'darken', name: 'darken', makes: 'lamp-dark', causes: 'lit' },
        ],
      },
      { id: 'post', name: 'mailbox', states: [], commands: [{ id: 'send', name: 'send the draft' }] },
    ],
    questions: [
      {
        id: 'about',
        name: 'What is it about?',
        answers: [
          { id: 'times', name: 'times' },
          { id: 'refund', name: 'refund' },
        ],
      },
    ],
    person: 'Marek',
    days: [
      {
        id: 'day',
        name: 'Monday',
        moments: [
          { id: 'm1', at: '9', says: 'The hour strikes', event: 'hour' },
          { id: 'm2', at: '10', says: 'The window is open', event: 'hour', sets: [{ what: 'window', value: 'open' }] },
          { id: 'm3', at: '11', says: 'A message', event: 'mail', answers: [{ question: 'about', answer: 'times' }] },
          { id: 'm4', at: '12', says: 'A message', event: 'mail', answers: [{ question: 'about', answer: 'refund' }] },
        ],
      },
    ],
  }
  const offers: BlocksScenario['offers'] = ['when', 'only-if', 'except', 'do', 'ask', 'approve']
  const is = (what: string, value: string | number, sign: 'is' | 'below' = 'is'): Condition => ({
    tests: [{ what, sign, value }],
    join: 'and',
  })
  const runOf = (program: Block[]) => facts(start(scenario(program, { stage, offers }))).runs[0]

  it('act when, if, and except if', () => {
    const run = runOf([
      { id: 'r', kind: 'when', choice: 'hour' },
      { id: 'i', kind: 'only-if', condition: is('heat', 19, 'below'), in: 'r' },
      { id: 'e', kind: 'except', condition: is('window', 'open'), in: 'r' },
      { id: 'd', kind: 'do', choice: 'heat-on', in: 'r' },
      { id: 's', kind: 'when', choice: 'hour' },
      { id: 'j', kind: 'only-if', condition: is('window', 'open'), in: 's' },
      { id: 'f', kind: 'do', choice: 'heat-off', in: 's' },
    ])
    expect(run?.moments?.slice(0, 2)).toMatchObject([
      { id: 'm1', did: 'heat-on', rules: ['r'], devices: { heater: 'on' } },
      { id: 'm2', did: 'heat-off', rules: ['s'], devices: { heater: 'off' } },
    ])
    expect(run).toMatchObject({ end: 'finished', conflicts: 0 })
  })

  it('may say their exception last', () => {
    const run = runOf([
      { id: 'r', kind: 'when', choice: 'hour' },
      { id: 'd', kind: 'do', choice: 'heat-on', in: 'r' },
      { id: 'e', kind: 'except', condition: is('window', 'shut'), in: 'r' },
    ])
    expect(run?.moments?.map(({ did }) => did)).toEqual(['', 'heat-on', '', ''])
  })

  it('ask the assistant, and leave to a person what a person approves', () => {
    const run = runOf([
      { id: 'r', kind: 'when', choice: 'mail' },
      { id: 'a', kind: 'ask', choice: 'about', in: 'r' },
      { id: 'i', kind: 'only-if', condition: is('about', 'times'), in: 'r' },
      { id: 'd', kind: 'do', choice: 'send', in: 'r' },
      { id: 's', kind: 'when', choice: 'mail' },
      { id: 'j', kind: 'only-if', condition: is('about', 'refund'), in: 's' },
      { id: 'p', kind: 'approve', in: 's' },
      { id: 'f', kind: 'do', choice: 'send', in: 's' },
    ])
    expect(run?.moments?.slice(2)).toMatchObject([
      { did: 'send', proposed: '', asked: ['about'] },
      { did: '', proposed: 'send', asked: ['about'] },
    ])
  })

  it('that tell a device two things at once are in conflict', () => {
    const run = runOf([
      { id: 'r', kind: 'when', choice: 'mail' },
      { id: 'd', kind: 'do', choice: 'heat-on', in: 'r' },
      { id: 's', kind: 'when', choice: 'mail' },
      { id: 'f', kind: 'do', choice: 'heat-off', in: 's' },
    ])
    expect(run).toMatchObject({ conflicts: 2 })
  })

  it('that set off each other are stopped', () => {
    const run = runOf([
      { id: 'r', kind: 'when', choice: 'mail' },
      { id: 'd', kind: 'do', choice: 'light', in: 'r' },
      { id: 's', kind: 'when', choice: 'lit' },
      { id: 'f', kind: 'do', choice: 'darken', in: 's' },
      { id: 'g', kind: 'do', choice: 'light', in: 's' },
    ])
    expect(run).toMatchObject({ end: 'never-ending' })
    expect(run?.moments?.at(-1)).toMatchObject({ id: 'm3', endless: true })
  })

  it('keep what is done inside them', () => {
    const program: Block[] = [
      { id: 'r', kind: 'when', choice: 'hour' },
      { id: 'd', kind: 'do', choice: 'send', in: 'r' },
    ]
    const state = start(scenario(program, { stage, offers }))
    expect(canMove(state, 'd', 'out')).toBe(false)
    expect(reduce(state, { type: 'add', kind: 'do' })?.notice).toBe('needs-rule')
    expect(reduce(state, { type: 'add', kind: 'when', in: 'r' })).toBe(null)
    expect(reduce(state, { type: 'add', kind: 'do', in: 'r' })?.notice).toBe(null)
  })
})

describe('a scenario', () => {
  it.each<[string, BlocksScenario, string]>([
    [
      'a sign that is nothing',
      scenario([], { stage: { ...grid, worlds: [{ ...world, rows: ['x'] }] } }),
      'nothing has the sign x',
    ],
    [
      'a start in a wall',
      scenario([], {
        stage: { ...grid, worlds: [{ ...world, start: { row: 2, column: 1, facing: 'east' } }] },
      }),
      'must be a free square',
    ],
    ['a block in one that is not there', scenario([forward('a', { in: 'x' })]), 'there is no block x above'],
    ['a block that lacks something', scenario([{ id: 'a', kind: 'turn' }]), 'lacks choice'],
    [
      'a block that has what it cannot',
      scenario([{ id: 'a', kind: 'turn', choice: 'up' }]),
      'is filled with something that it cannot have',
    ],
    [
      'more blocks than there may be',
      scenario([forward('a'), forward('b')], { most: 1 }),
      'the program has 2 blocks already',
    ],
  ])('does not have %s', (_says, wrong, message) => {
    expect(blocks.problems(wrong).map((problem) => problem.message)).toContain(message)
  })
})
