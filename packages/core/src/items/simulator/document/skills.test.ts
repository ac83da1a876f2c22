// Tasks of the map's skills, played the right way and in the ways that people slip.
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { DocumentAction } from './actions.ts'
import { facts } from './facts.ts'
import { DocumentFacts } from './facts-schema.ts'
import { reduce } from './reduce.ts'
import { DocumentScenario } from './schema.ts'
import { start } from './start.ts'

type Blocks = DocumentScenario['blocks']
type BlockFact = DocumentFacts['blocks'][number]

function paragraph(
  id: string,
  text: string,
  more: Partial<Extract<Blocks[number], { type: 'paragraph' }>> = {},
): Blocks[number] {
  return { id, type: 'paragraph', pieces: text === '' ? [] : [{ text }], ...more }
}

const schemas = {
  scenario: Compile(DocumentScenario),
  action: Compile(DocumentAction),
  facts: Compile(DocumentFacts),
}

/** A document, and what is true of it after something was done. */
function task(blocks: Blocks, more: Partial<DocumentScenario> = {}): (...actions: DocumentAction[]) => DocumentFacts {
  const scenario: DocumentScenario = { name: 'Paper', mode: 'text', me: 'Noor', blocks, ...more }
  if (!schemas.scenario.Check(scenario)) throw new Error('a scenario that no author can write')
  return (...actions) => {
    const state = actions.reduce<ReturnType<typeof reduce>>(
      (one, action) => one && reduce(one, action),
      start(scenario, 'en'),
    )
    if (!state) throw new Error('an action that nobody could do')
    const known = facts(state)
    expect([...schemas.facts.Errors(known)]).toEqual([])
    expect(actions.filter((action) => !schemas.action.Check(action))).toEqual([])
    return known
  }
}

/** Whether an action can be done there. */
function can(blocks: Blocks, more: Partial<DocumentScenario>, ...actions: DocumentAction[]): boolean {
  try {
    task(blocks, more)(...actions)
    return true
  } catch {
    return false
  }
}

const of = (known: DocumentFacts, id: string): BlockFact | undefined => known.blocks.find((block) => block.id === id)

describe('others write too', () => {
  it('a comment names who must answer, without a change of the text (co-editing-2)', () => {
    const after = task([paragraph('plan', 'We meet on Friday.')], { people: ['Karim', 'Ana'] })
    const comment = { type: 'comment', block: 'plan', words: 'Friday' } as const
    expect(after({ ...comment, text: '@Karim can you?' }).mentions).toEqual([{ comment: 'n1', person: 'Karim' }])
    expect(after({ ...comment, text: 'Karim, can you?' }).mentions).toEqual([])
  })

  const versions: NonNullable<DocumentScenario['versions']> = [
    {
      id: 'v1',
      author: 'Ana',
      at: 'Monday',
      blocks: [paragraph('a', 'One'), paragraph('lost', 'Two'), paragraph('c', 'Three')],
    },
    { id: 'v2', author: 'Tom', at: 'Tuesday', blocks: [paragraph('a', 'One'), paragraph('c', 'Three')] },
  ]
  const now: Blocks = [paragraph('a', 'One'), paragraph('c', 'Three'), paragraph('d', 'Four')]

  it('a lost passage comes back and later ones stay; going back to the whole version loses them (versions-4)', () => {
    const after = task(now, { versions })
    const opened = { type: 'open-version', version: 'v1' } as const
    expect(after(opened, { type: 'bring', version: 'v1', block: 'lost' }).blocks.map(({ id }) => id)).toEqual([
      'a',
      'lost',
      'c',
      'd',
    ])
    expect(after(opened, { type: 'restore', version: 'v1' })).toMatchObject({ text: 'One\nTwo\nThree', versions: 3 })
    // What was there before can be had again.
    expect(after({ type: 'restore', version: 'v1' }, { type: 'bring', version: 'n1', block: 'd' }).text).toContain(
      'Four',
    )
  })

  it('versions are looked at one by one (versions-3)', () => {
    expect(task(now, { versions })({ type: 'open-version', version: 'v2' }).version).toBe('v2')
    expect(can(now, { versions }, { type: 'open-version', version: 'v9' })).toBe(false)
  })
})

describe('words', () => {
  it('a checker is judged word by word (text-entry-3)', () => {
    const after = task([paragraph('p', 'Mrs Levy teh baker')], {
      flags: [
        { id: 'name', block: 'p', words: 'Levy', suggestions: ['Levee'] },
        { id: 'slip', block: 'p', words: 'teh', suggestions: ['the', 'ten'] },
      ],
    })
    const good = after({ type: 'correct', flag: 'slip', by: 'the' }, { type: 'keep', flag: 'name' })
    expect(good).toMatchObject({ text: 'Mrs Levy the baker', flags: [{ kept: true }, { by: 'the' }] })
    expect(after({ type: 'correct', flag: 'name', by: 'Levee' }).text).toBe('Mrs Levee teh baker')
  })

  it('a pasted text is cleaned in bulk, and its paragraphs stay (text-entry-5)', () => {
    const after = task([paragraph('p', 'The  lib-\nrary is\nopen.'), paragraph('q', 'Ann and\nAnnabel.')])
    const replaced = (find: string, by: string, wholeWord = false): DocumentAction => ({
      type: 'replace',
      find,
      by,
      wholeWord,
      sameCase: true,
    })
    const clean = after(replaced('-↵', ''), replaced('↵', ' '), replaced('  ', ' '), replaced('Ann', 'Eve', true))
    expect(clean.text).toBe('The library is open.\nEve and Annabel.')
    expect(clean.blocks).toHaveLength(2)
    expect(after(replaced('Ann', 'Eve')).text).toContain('Eveabel')
  })

  it('lines that were pasted stay lines while somebody types in them', () => {
    const after = task([paragraph('p', 'one\ntwo')])
    expect(after({ type: 'write', block: 'p', text: 'one\ntwo!' }).blocks).toHaveLength(1)
    expect(after({ type: 'write', block: 'p', text: 'one\ntwo\nthree' }).blocks.map(({ text }) => text)).toEqual([
      'one\ntwo',
      'three',
    ])
  })

  it('a passage is copied and moved (text-entry-2)', () => {
    const after = task([paragraph('a', 'A'), paragraph('b', 'B')])
    expect(after({ type: 'copy', block: 'a' }, { type: 'move', block: 'n1', by: 1 }).text).toBe('A\nB\nA')
  })
})

describe('looks', () => {
  it('some words are larger and of another colour, and only they (text-layout-1)', () => {
    const after = task([paragraph('p', 'Party on Friday')])
    const large = { type: 'look', block: 'p', words: 'Friday', set: { size: 20, colour: 'red' } } as const
    expect(of(after(large), 'p')?.stretches).toMatchObject([
      { text: 'Party on ', size: 11 },
      { text: 'Friday', size: 20, colour: 'red' },
    ])
    expect(of(after(large, { type: 'clear', block: 'p', words: '' }), 'p')?.local).toBe(false)
  })

  it('styles change a whole document, but for what was set by hand (doc-structure-5)', () => {
    const after = task([
      paragraph('a', 'First', { style: 'heading1' }),
      { id: 'b', type: 'paragraph', style: 'heading1', pieces: [{ text: 'Second', look: { colour: 'red' } }] },
    ])
    const brief = { type: 'define', style: 'heading1', set: { colour: 'blue', font: 'serif' } } as const
    const colours = (known: DocumentFacts): unknown => known.blocks.map(({ stretches }) => stretches[0]?.colour)
    expect(colours(after(brief))).toEqual(['blue', 'red'])
    expect(colours(after(brief, { type: 'clear', block: 'b', words: '' }))).toEqual(['blue', 'blue'])
    // Blue by hand is no style: a new heading would not follow it.
    expect(after({ type: 'look', block: 'a', words: '', set: { colour: 'blue' } }).styles['heading1']?.colour).toBe(
      'black',
    )
  })

  it('text stands by layout, not by spaces and empty lines (text-layout-4)', () => {
    const after = task([
      paragraph('a', 'Name      Price'),
      paragraph('b', ''),
      paragraph('c', 'Chapter', { style: 'heading1' }),
    ])
    expect(after().blocks.map(({ spaces, newPage }) => [spaces, newPage])).toEqual([
      [1, false],
      [0, false],
      [0, false],
    ])
    const laid = after(
      { type: 'write', block: 'a', text: 'Name\tPrice' },
      { type: 'layout', block: 'a', set: { tabs: [60] } },
      { type: 'delete', block: 'b' },
      { type: 'layout', block: 'c', set: { before: 18, newPage: true } },
    )
    expect(of(laid, 'a')).toMatchObject({ spaces: 0, layout: { tabs: [60] } })
    expect(of(laid, 'c')).toMatchObject({ page: 2, newPage: true })
  })

  it('sections have their own headers and numbers, or those before them (text-layout-6)', () => {
    const page = {
      size: 'a4',
      orientation: 'portrait',
      margins: 'normal',
      numbers: 'none',
      header: '',
      footer: '',
    } as const
    const after = task([paragraph('cover', 'Cover'), paragraph('text', 'Text')], { page })
    const cut = after(
      { type: 'insert', after: 'cover', what: 'section' },
      { type: 'section', block: 'n1', set: { numbers: 'bottom', from: 1, orientation: 'landscape', header: 'Report' } },
    )
    expect(cut.sheets).toMatchObject([
      { number: '', header: '', orientation: 'portrait', text: 'Cover' },
      { number: '1', header: 'Report', orientation: 'landscape', text: 'Text' },
    ])
    // The header is linked to the section before once nothing of its own is said.
    const linked = { type: 'section', block: 'n1', set: { header: null } } as const
    expect(after({ type: 'insert', after: 'cover', what: 'section' }, linked).sheets[1]?.header).toBe('')
  })
})

describe('structure', () => {
  it('a part moves with all that is below its heading (doc-structure-3)', () => {
    const after = task([
      paragraph('a', 'A', { style: 'heading1' }),
      paragraph('a1', 'in A'),
      paragraph('b', 'B', { style: 'heading1' }),
      paragraph('b1', 'B one', { style: 'heading2' }),
      paragraph('b2', 'in B'),
    ])
    const order = (known: DocumentFacts): string => known.blocks.map(({ id }) => id).join(' ')
    expect(order(after({ type: 'move-part', block: 'b', by: -1 }))).toBe('b b1 b2 a a1')
    expect(order(after({ type: 'move-part', block: 'a', by: 1 }))).toBe('b b1 b2 a a1')
    // The heading alone leaves its text behind.
    expect(order(after({ type: 'move', block: 'b', by: -1 }))).toBe('a b a1 b1 b2')
  })

  const figures: Blocks = [
    paragraph('text', 'As figure 2 shows, bees live in towns.'),
    { id: 'one', type: 'picture', drawing: 'house', name: 'one', alt: '', width: 50 },
    paragraph('cap-one', 'Hive', { style: 'caption' }),
    { id: 'two', type: 'picture', drawing: 'chart', name: 'two', alt: '', width: 50 },
    paragraph('cap-two', 'Honey', { style: 'caption' }),
  ]
  const reference = { type: 'field', block: 'text', words: 'figure 2', kind: 'reference', to: 'cap-two' } as const

  it('a reference follows its figure; a typed one does not, and one to nothing is lost (doc-structure-7)', () => {
    const after = task(figures)
    const moved: DocumentAction[] = [3, 2].flatMap((): DocumentAction[] => [
      { type: 'move', block: 'two', by: -1 },
      { type: 'move', block: 'cap-two', by: -1 },
    ])
    expect(of(after(reference), 'text')?.text).toBe('As Figure 2 shows, bees live in towns.')
    expect(of(after(reference, ...moved), 'text')?.text).toBe('As Figure 1 shows, bees live in towns.')
    expect(of(after(...moved), 'text')?.text).toContain('figure 2')
    expect(after(reference, { type: 'delete', block: 'cap-two' })).toMatchObject({ lost: 1 })
    // Whoever types over it makes it a word like any other.
    const typed = { type: 'write', block: 'text', text: 'As Figure 9 shows, bees live in towns.' } as const
    expect(of(after(reference, typed), 'text')).toMatchObject({ fields: [], text: typed.text })
  })

  it('notes are numbered in the order of the text, and one source stands in the bibliography once', () => {
    const after = task([paragraph('a', 'First.'), paragraph('b', 'Second.')], {
      sources: [
        { id: 'lee', author: 'Lee', year: '2020', title: 'Bees' },
        { id: 'lee2', author: 'Lee, A.', year: '2020', title: 'Bees' },
      ],
    })
    const noted = after(
      { type: 'footnote', block: 'b', at: 7, text: 'Later' },
      { type: 'footnote', block: 'a', at: 6, text: 'Sooner' },
      { type: 'field', block: 'a', words: '', kind: 'source', to: 'lee' },
      { type: 'field', block: 'b', words: '', kind: 'source', to: 'lee2' },
      { type: 'merge-sources', source: 'lee2', into: 'lee' },
      { type: 'insert', after: 'b', what: 'sources' },
    )
    expect(noted.text).toBe('First.[1](Lee, 2020)\nSecond.[2](Lee, 2020)')
    expect(noted.notes.map(({ text }) => text)).toEqual(['Sooner', 'Later'])
    expect(of(noted, 'n3')?.entries).toHaveLength(1)
  })

  it('parts of others take our styles, those that nobody saw too (doc-structure-8)', () => {
    const after = task([paragraph('top', 'Report', { style: 'title' })], {
      parts: [
        { id: 'p1', name: 'Ana', paragraphs: [{ id: 'p1a', style: 'Big title', text: 'Water' }] },
        { id: 'p6', name: 'Tom', unseen: true, paragraphs: [{ id: 'p6a', style: 'Big title', text: 'Air' }] },
      ],
    })
    const import1 = { type: 'import', part: 'p1', after: 'top' } as const
    const whole = after(
      { type: 'map', from: 'Big title', to: 'heading1' },
      { type: 'number-headings', on: true },
      import1,
      { type: 'mark', block: 'p1a', words: 'Water', mark: 'term', on: true },
      { type: 'insert', after: 'p1a', what: 'terms' },
    )
    expect(of(whole, 'p1a')).toMatchObject({ style: 'heading1', number: '1' })
    expect(of(whole, 'n1')?.entries).toMatchObject([{ text: 'water', page: 1 }])
    expect(whole.unseenParts).toEqual([{ id: 'p6a', style: 'heading1', number: '2' }])
    expect(after(import1).unseenParts).toMatchObject([{ style: 'normal' }])
  })

  it('a numbering that restarts is found and mended', () => {
    const after = task([
      paragraph('a', 'one', { style: 'number' }),
      paragraph('b', 'two', { style: 'number', layout: { restart: true } }),
    ])
    const numbers = (known: DocumentFacts): string[] => known.blocks.map(({ number }) => number)
    expect(numbers(after())).toEqual(['1.', '1.'])
    expect(numbers(after({ type: 'layout', block: 'b', set: { restart: false } }))).toEqual(['1.', '2.'])
  })
})

describe('objects', () => {
  it('a picture keeps its proportions or is distorted (page-objects-2)', () => {
    const after = task([{ id: 'photo', type: 'picture', drawing: 'house', name: 'house', alt: '', width: 100 }])
    expect(of(after({ type: 'size', block: 'photo', width: 33 }), 'photo')).toMatchObject({
      width: 33,
      distorted: false,
    })
    expect(of(after({ type: 'stretch', block: 'photo', height: 50 }), 'photo')?.distorted).toBe(true)
  })

  it('a row is put in where it belongs, columns have a width (page-objects-3)', () => {
    const after = task([
      {
        id: 't',
        type: 'table',
        header: true,
        rows: [
          ['Day', 'Hour'],
          ['Tue', '9'],
        ],
      },
    ])
    const built = after(
      { type: 'insert-row', block: 't', row: 1 },
      { type: 'cell', block: 't', row: 1, column: 0, text: 'Mon' },
      { type: 'column-width', block: 't', column: 0, width: 25 },
    )
    expect(of(built, 't')).toMatchObject({
      rows: [
        ['Day', 'Hour'],
        ['Mon', ''],
        ['Tue', '9'],
      ],
      widths: [25, 50],
    })
  })

  it('a chart follows its table, a picture of one does not (page-objects-5)', () => {
    const blocks: Blocks = [
      { id: 't', type: 'table', header: false, rows: [['Bees', '40']] },
      {
        id: 'frozen',
        type: 'picture',
        drawing: 'chart',
        name: 'chart',
        alt: '',
        width: 50,
        anchor: 'page',
        wrap: 'front',
      },
    ]
    const mended = task(blocks)(
      { type: 'delete', block: 'frozen' },
      { type: 'insert', after: 't', what: 'chart', table: 't' },
      { type: 'wrap', block: 'n1', wrap: 'square' },
      { type: 'insert', after: 'n1', what: 'paragraph' },
      { type: 'style', block: 'n2', style: 'caption' },
      { type: 'write', block: 'n2', text: 'Bees a year' },
    )
    expect(of(mended, 'n1')).toMatchObject({ source: 't', anchor: 'text', wrap: 'square', caption: 'Bees a year' })
    expect(of(task(blocks)(), 'frozen')).toMatchObject({ source: '', anchor: 'page', wrap: 'front' })
    expect(can(blocks, {}, { type: 'insert', after: 't', what: 'chart', table: 'frozen' })).toBe(false)
  })
})

describe('slides', () => {
  const deck: Blocks = [
    paragraph('t1', 'One', { style: 'title' }),
    { id: 'b1', type: 'break' },
    paragraph('t2', 'Two', { style: 'title' }),
    paragraph('d2', 'A long detail', { style: 'bullet' }),
  ]
  const after = task(deck, { mode: 'slides' })

  it('a slide is added with its areas and moved (slides-1)', () => {
    const made = after(
      { type: 'add-slide', slide: 1 },
      { type: 'write', block: 'n2', text: 'New' },
      { type: 'write', block: 'n3', text: 'a\nb' },
      { type: 'move-slide', slide: 2, by: -1 },
    )
    expect(made.slides.map(({ title, points }) => [title, points])).toEqual([
      ['One', 0],
      ['New', 2],
      ['Two', 1],
    ])
  })

  it('details go to the notes, slides are left out, and the master makes them alike (slides-6, slides-4)', () => {
    const recast = after(
      { type: 'to-notes', block: 'd2' },
      { type: 'skip-slide', slide: 0, on: true },
      { type: 'define', style: 'title', set: { size: 32 } },
      { type: 'layout', block: 't2', set: { level: 1 } },
    )
    expect(recast.slides).toMatchObject([
      { skipped: true },
      { notes: 'A long detail', words: 1, size: 32, local: false },
    ])
    expect(after({ type: 'delete-slide', slide: 0 }).slides).toHaveLength(1)
    expect(after({ type: 'look', block: 't1', words: '', set: { size: 40 } }).slides[0]?.local).toBe(true)
  })

  it('slides are seen on other screens (screen-fit-3)', () => {
    const wide = task(
      [...deck, { id: 'wide', type: 'table', header: true, rows: [['a'.repeat(20), 'b'.repeat(20), 'c'.repeat(20)]] }],
      {
        mode: 'slides',
        styles: { normal: { size: 18 }, bullet: { size: 12 } },
        previews: [{ id: 'room', name: 'Room', ratio: '16:9', smallest: 18 }],
      },
    )
    expect(wide().previews).toEqual([{ id: 'room', small: [1], cut: [1] }])
    expect(
      wide({ type: 'define', style: 'bullet', set: { size: 18 } }, { type: 'split-table', block: 'wide', column: 2 })
        .previews,
    ).toEqual([{ id: 'room', small: [], cut: [] }])
  })
})

describe('templates and files', () => {
  it('a document made from a template leaves it as it is (templates-merge-2)', () => {
    const after = task([paragraph('to', 'To: ')], { template: true, offers: ['file'] })
    const filled = { type: 'write', block: 'to', text: 'To: Ana' } as const
    expect(after(filled, { type: 'save', name: 'Letter', format: 'document' }).files).toMatchObject([
      { format: 'template', changed: false },
      { name: 'Letter', text: expect.stringContaining('Ana') },
    ])
    expect(after(filled, { type: 'save', name: 'Paper', format: 'template' }).files).toMatchObject([{ changed: true }])
  })

  const list: DocumentScenario['list'] = {
    fields: ['Name', 'Title', 'Sum'],
    rows: [
      { id: 'ada', values: ['Ada', '', '5'] },
      { id: 'odd', values: ['Bo', '', '900'], unseen: true },
    ],
  }
  const letter: Blocks = [paragraph('hello', 'Dear «Title» «Name»,'), paragraph('alarm', 'Too much.')]

  it('letters close up what is empty (templates-merge-5)', () => {
    const merge: DocumentAction = { type: 'merge', rows: ['ada'] }
    expect(task(letter, { list })(merge).letters[0]?.text).toContain('Dear  Ada')
    expect(task(letter, { list })({ ...merge, tidy: true }).letters[0]?.text).toContain('Dear Ada,')
  })

  it('paragraphs stand by condition, also for rows that nobody saw, and locked ones stay (templates-merge-7)', () => {
    const after = task(letter, { list, offers: ['fields'] })
    const when = { type: 'when', block: 'alarm', when: { field: 'Sum', test: 'above', value: '100' } } as const
    const built = after(
      when,
      { type: 'merge', rows: ['ada'], tidy: true },
      { type: 'lock', block: 'hello', on: true },
      { type: 'write', block: 'hello', text: 'x' },
    )
    expect(built.letters[0]?.text).not.toContain('Too much')
    expect(built.unseenLetters[0]?.text).toContain('Too much')
    expect(of(built, 'hello')).toMatchObject({ locked: true, text: 'Dear «Title» «Name»,' })
  })

  it('some pages are exported and the document stays (file-formats-2)', () => {
    const after = task([paragraph('a', 'First'), { id: 'b', type: 'break' }, paragraph('c', 'Second')])
    const sent = after({ type: 'export', name: 'Paper', format: 'pdf', from: 2, to: 2, tagged: true })
    expect(sent.files).toMatchObject([
      { format: 'document', changed: false },
      { format: 'pdf', from: 2, to: 2 },
    ])
    expect(sent.files[1]?.text).not.toContain('First')
  })

  it('one value is written wherever it is shared (repurposing-7)', () => {
    const after = task([paragraph('leaflet', 'Price: 8'), paragraph('poster', 'Only 8')], {
      variables: [{ id: 'price', name: 'Price', value: '8' }],
    })
    const shared = (block: string): DocumentAction => ({
      type: 'field',
      block,
      words: '8',
      kind: 'variable',
      to: 'price',
    })
    const change = { type: 'variable', variable: 'price', value: '9' } as const
    expect(after(shared('leaflet'), shared('poster'), change).text).toBe('Price: 9\nOnly 9')
    expect(after(shared('leaflet'), change).text).toBe('Price: 9\nOnly 8')
  })

  it('a program that stands still gives back what was not saved (program-faults-2)', () => {
    const after = task([paragraph('p', 'Old')], {
      frozen: { recovered: [paragraph('p', 'Old and new')] },
      offers: ['file'],
    })
    const closed: DocumentAction[] = [{ type: 'wait' }, { type: 'force-close' }, { type: 'reopen' }]
    const saved = { type: 'save', name: 'Story', format: 'document' } as const
    expect(after(...closed, { type: 'recover', keep: true }, saved)).toMatchObject({
      text: 'Old and new',
      program: { state: 'running', waited: 1, recovered: true },
      files: [{}, { name: 'Story' }],
    })
    expect(after(...closed, { type: 'recover', keep: false }).text).toBe('Old')
    expect(can([paragraph('p', 'Old')], { frozen: { recovered: [paragraph('p', 'x')] } }, saved)).toBe(false)
  })
})

describe('readers, printers, secrets', () => {
  const poor: Blocks = [
    paragraph('t', 'Club', { style: 'title' }),
    paragraph('h', 'Hours', { style: 'heading3' }),
    {
      id: 'pale',
      type: 'paragraph',
      align: 'justify',
      pieces: [
        { text: 'Open', look: { colour: 'pale', size: 8 } },
        { text: ' click here', link: 'example.org/hours' },
      ],
    },
    { id: 'photo', type: 'picture', drawing: 'house', name: 'p1', alt: '', width: 50 },
    { id: 'plan', type: 'table', header: false, rows: [['Mon', 'open']] },
    paragraph('side', 'Aside', { boxed: true }),
    paragraph('last', 'End'),
  ]
  const after = task(poor, { offers: ['checker'] })

  it('every fault for readers is known, and mended where it stands (accessible-docs-2, -3, -5)', () => {
    expect(after().faults.map(({ code }) => code)).toEqual([
      'language',
      'level',
      'link',
      'contrast',
      'size',
      'justified',
      'alternative',
      'header-row',
      'box',
    ])
    expect(after().reading.at(-1)).toBe('side')
    const mended = after(
      { type: 'language', language: 'en' },
      { type: 'style', block: 'h', style: 'heading1' },
      { type: 'link-text', block: 'pale', link: 0, text: ' the hours' },
      { type: 'clear', block: 'pale', words: '' },
      { type: 'align', block: 'pale', align: 'start' },
      { type: 'decorative', block: 'photo', on: true },
      { type: 'header-row', block: 'plan', on: true },
      { type: 'box', block: 'side', on: false },
      { type: 'export', name: 'Club', format: 'pdf', tagged: true },
    )
    expect(mended).toMatchObject({ faults: [], language: 'en' })
    expect(of(mended, 'pale')?.links).toEqual([{ text: ' the hours', to: 'example.org/hours' }])
  })

  it('a picture of words becomes words (screen-fit-5)', () => {
    const guide = task([
      { id: 'pic', type: 'picture', drawing: 'sign', name: 'sign', alt: '', width: 50, words: 'Mind the step' },
    ])
    expect(guide({ type: 'to-text', block: 'pic' }).text).toBe('Mind the step')
  })

  it('a printer takes the file once nothing is blocking (print-ready-6)', () => {
    const leaflet = task(
      [{ id: 'photo', type: 'picture', drawing: 'house', name: 'small', alt: '', width: 100, dots: 600 }],
      {
        press: { asks: { bleed: 3, safe: 5, dpi: 300 }, set: { bleed: 0, safe: 5, inks: 'rgb', embedded: false } },
        pictures: [{ id: 'large', name: 'large', drawing: 'house', dots: 2400, inks: 'cmyk' }],
      },
    )
    expect(leaflet().press.faults.map(({ code }) => code)).toEqual([
      'bleed',
      'inks',
      'embedded',
      'dots',
      'picture-inks',
    ])
    const set = { type: 'press', set: { bleed: 3, inks: 'cmyk', embedded: true } } as const
    expect(leaflet(set, { type: 'swap', block: 'photo', picture: 'large' }).press.faults).toEqual([])
    expect(leaflet(set).press.faults).toMatchObject([{ code: 'dots' }])
  })

  it('redacted words are gone, covered ones are not (finishing-4, finishing-6)', () => {
    const secret = task([
      paragraph('p', 'Ines was ill.'),
      {
        id: 'scan',
        type: 'picture',
        drawing: 'plan',
        name: 'scan',
        alt: '',
        width: 50,
        words: 'Signed: Ines',
        hides: 'Taken at 5 Rue Haute',
      },
    ])
    const out = { type: 'export', name: 'out', format: 'pdf', tagged: false } as const
    const text = (...actions: DocumentAction[]): string => secret(...actions, out).files[1]?.text ?? ''
    expect(text({ type: 'mark', block: 'p', words: 'Ines', mark: 'covered', on: true })).toContain('Ines')
    const clean = text(
      { type: 'redact', block: 'p', words: 'Ines' },
      { type: 'redact', block: 'scan', words: 'Ines' },
      { type: 'clean', block: 'scan' },
    )
    expect(clean).not.toMatch(/Ines|Haute/)
    expect(clean).toContain('████ was ill.')
    expect(secret().hidden).toMatchObject({ pictures: 1, covered: 0 })
    expect(
      secret({ type: 'protect', allows: 'fields' }, { type: 'fillable', block: 'p', on: true }, { type: 'sign' }),
    ).toMatchObject({ allows: 'fields', signed: true })
  })

  it('passages are judged, and phrases put in (ai-answers-7, licences-reuse-3, ai-writing-7)', () => {
    const judge = task([paragraph('s', 'The moon is cheese.')], {
      labels: [{ id: 'made-up', label: 'Made up' }],
      phrases: [{ id: 'note', text: 'Written with the help of an AI.' }],
    })
    const judged = judge(
      { type: 'label', block: 's', label: 'made-up' },
      { type: 'insert', after: 's', what: 'phrase', phrase: 'note' },
    )
    expect(of(judged, 's')?.label).toBe('made-up')
    expect(judged.text).toContain('help of an AI')
    expect(judged.words).toBe(11)
  })
})
