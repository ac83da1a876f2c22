import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkContent, qualityFindings } from './check.ts'
import { languageOf } from './checks/both-languages.ts'
import { answerOf } from './checks/examples.ts'
import { ownableHosts } from './checks/exhibits.ts'
import { sentenceFault } from './checks/question-texts.ts'
import { similarity } from './checks/repeated-texts.ts'
import type { Content, ReadChallenge } from './content.ts'
import { type ChallengeChanges, sampleChallenge, sampleContent, sampleTutorial } from './testing/sample-content.ts'

function messagesOf(content: Content, severity?: 'error' | 'warning'): string[] {
  const findings = qualityFindings(content).filter((finding) => severity === undefined || finding.severity === severity)
  return findings.map(({ message }) => message)
}

/** The messages about one challenge alone: a single one in a content is too few for its skill. */
function messagesOfChallenge(changes: ChallengeChanges): string[] {
  const content = sampleContent({ challenges: [sampleChallenge(changes)] })
  return messagesOf(content).filter((message) => !/validated challenge/.test(message))
}

const words = (count: number): string => `${'mot '.repeat(count - 1)}mot.`
const typedText = (examples: object | undefined): ChallengeChanges => {
  const texts = { labels: undefined, why: undefined, field: { label: 'Nom' } }
  const key = { accepted: { fr: ['cadenas'], en: ['padlock'] }, tolerance: 0 }
  return { structure: { kind: 'text', options: undefined, key, examples }, fr: texts, en: texts }
}
const typedNumber = (examples: object): ChallengeChanges => {
  const texts = { labels: undefined, why: undefined, field: { label: 'Minutes' } }
  return {
    structure: { kind: 'number', options: undefined, key: { value: 12.5, tolerance: 0 }, examples },
    fr: texts,
    en: texts,
  }
}
const typedCloze = (examples: object): ChallengeChanges => {
  const texts = { labels: { low: 'Low', high: 'High' }, why: undefined, cloze: 'A {{word}} of {{grade}}.' }
  const blanks = { grade: { input: 'choice', options: ['low', 'high'] }, word: { input: 'typed' } }
  const key = { word: { accepted: { fr: ['a'], en: ['a'] }, tolerance: 0 }, grade: { right: 'high' } }
  return { structure: { kind: 'cloze', options: undefined, blanks, key, examples }, fr: texts, en: texts }
}
const both = <One>(fr: One, en: One = fr) => ({ fr: [fr], en: [en] })
const mail = (more: object = {}) => ({ kind: 'mail', from: { name: 'A' }, subject: 'B', body: 'C', ...more })
const differing = (fr: object[], en: object[]): ChallengeChanges => ({ fr: { exhibits: fr }, en: { exhibits: en } })
const table = (rows: string[][], more: object = {}) => ({
  kind: 'table',
  title: 'T',
  columns: ['A', 'B'],
  rows,
  ...more,
})

it('finds nothing but the level to come in right content', () => {
  expect(messagesOf(sampleContent())).toEqual([expect.stringMatching(/level 2 of 4.1 gives 0 pix of 8/)])
})

it.each<[string, ChallengeChanges]>([
  ['typed words', typedText({ accepted: both('Cadenas ', 'PADLOCK'), rejected: both('clé', 'key') })],
  [
    'numbers of each language',
    typedNumber({ accepted: { fr: ['12,5', 12.5], en: ['12.5'] }, rejected: both('125', 'twelve') }),
  ],
  [
    'whole texts with blanks',
    typedCloze({ accepted: both({ word: 'a', grade: 'high' }), rejected: both({ word: 'a', grade: 'low' }) }),
  ],
])('finds nothing in right examples of %s', (_, changes) => {
  expect(messagesOfChallenge(changes)).toEqual([])
})

it.each<[string, ChallengeChanges, RegExp]>([
  [
    'a situation over 60 words',
    { fr: { situation: `${words(15)} `.repeat(4) + words(3) } },
    /situation has 63 words; at most 60/,
  ],
  ['a title of two words', { en: { title: 'Locker one' } }, /title has 2 words/],
  ['a title of eight words', { en: { title: 'One two three four five six seven eight' } }, /title has 8 words/],
  [
    'an explanation of one sentence',
    { fr: { explanation: 'Un cadenas tient.' } },
    /explanation has 1 sentence; 2 to 5/,
  ],
  [
    'a right option far longer',
    { en: { labels: { a: 'She hides it', b: 'She locks it with a very good padlock', c: 'She waits' } } },
    /length gives the answer away: 37 letters for `b`, at most 12/,
  ],
  [
    'right options all far longer',
    {
      structure: { kind: 'choice-many', key: { right: ['a', 'b'] } },
      fr: { labels: { a: 'Elle le cache bien', b: 'Elle le ferme bien', c: 'Rien' }, why: { c: 'Non.' } },
      en: { why: { c: 'No.' } },
    },
    /`a`, `b`, at most 4/,
  ],
  ['a title that tells', { en: { title: 'Nadia who locks things' } }, /the title says “locks”/],
  ['examples that are missing', typedText(undefined), /`examples` are missing/],
  [
    'examples of no use',
    { structure: { examples: { accepted: both('a'), rejected: both('b') } } },
    /`examples` have no use in a `choice-one`/,
  ],
  [
    'an accepted example scored wrong',
    typedText({ accepted: both('cadena', 'padlock'), rejected: both('clé') }),
    /"cadena" is declared accepted and is wrong/,
  ],
  [
    'a rejected example scored right',
    typedText({ accepted: both('cadenas', 'padlock'), rejected: both('Cadenas!', 'key') }),
    /"Cadenas!" is declared rejected and is right/,
  ],
  [
    'an accepted number that is none',
    typedNumber({ accepted: both('douze', '12.5'), rejected: both('1') }),
    /"douze" is declared accepted and is refused before scoring \(not-a-number\)/,
  ],
  [
    'an incomplete example of blanks',
    typedCloze({
      accepted: both({ word: 'a' }, { word: 'a', grade: 'high' }),
      rejected: both({ word: 'b', grade: 'high' }),
    }),
    /refused before scoring \(incomplete\)/,
  ],
  [
    'an example of an unknown option',
    typedCloze({
      accepted: both({ word: 'a', grade: 'high' }),
      rejected: { fr: [{ word: 'a', grade: 'middle' }], en: [{ word: 'b', grade: 'low' }] },
    }),
    /names a blank or an option that does not exist/,
  ],
  [
    'an example of an unknown blank',
    typedCloze({
      accepted: both({ word: 'a', grade: 'high' }),
      rejected: { fr: [{ world: 'a', grade: 'low' }], en: [{ word: 'b', grade: 'low' }] },
    }),
    /names a blank or an option that does not exist/,
  ],
  [
    'an example of another form',
    typedText({ accepted: both('cadenas'), rejected: { fr: ['x'], en: [{ a: 'b' }] } }),
    /is not an answer to a `text`/,
  ],
  ['exhibits in another number', differing([mail()], []), /there are 0 exhibits, and 1 in French/],
  [
    'exhibits of another kind',
    differing([mail()], [{ kind: 'document', title: 'A', body: 'B' }]),
    /exhibit 1 is a `mail` in French and a `document`/,
  ],
  [
    'exhibits with other parts',
    differing([mail({ links: [{ text: 'a' }] })], [mail()]),
    /differs by its links: 1 in French, 0 in English/,
  ],
  [
    'exhibits with other states',
    differing(
      [{ kind: 'settings', title: 'A', rows: [{ label: 'a', state: 'on' }] }],
      [{ kind: 'settings', title: 'A', rows: [{ label: 'a', state: 'off' }] }],
    ),
    /states: on in French, off in English/,
  ],
  [
    'exhibits with other sides',
    differing(
      [{ kind: 'messages', with: 'A', messages: [{ from: 'me', text: 'a' }] }],
      [{ kind: 'messages', with: 'A', messages: [{ from: 'A', text: 'a' }] }],
    ),
    /differs by its messages from me/,
  ],
  [
    'exhibits beside other entries',
    differing([mail({ beside: 'a' })], [mail({ beside: 'b' })]),
    /differs by its entries beside: a in French, b in English/,
  ],
  [
    'a text in the other language',
    { en: { hint: 'Le cadenas est sur la porte, et la clé est dans le sac.' } },
    /`hint` is not in the language of the file \(en\)/,
  ],
  ['marks in an exhibit', differing([table([['a', '`b`']])], [table([['a', 'b']])]), /shown as it is/],
  ['marks in a title', { en: { title: 'The **gym** locker' } }, /shown as it is/],
  ['a row with a hole', differing([table([['a', 'b']])], [table([['a']])]), /row has 1 cells for 2 columns/],
  [
    'an address that may exist',
    differing([mail({ from: { name: 'A', address: 'a@valbourg.fr' } })], [mail()]),
    /valbourg.fr may belong to someone/,
  ],
  [
    'a sentence too long for the level',
    { en: { situation: words(30) } },
    /question is hard to read: a sentence has 30 words; at most 26 at level 1/,
  ],
  [
    'an explanation too hard for the level',
    { en: { explanation: `${words(30)} ${words(30)}` } },
    /explanation is hard to read: sentences have 30.0 words on average; at most 24/,
  ],
])('finds %s', (_, changes, message) => {
  expect(messagesOfChallenge(changes)).toEqual([expect.stringMatching(message)])
})

describe('the whole content', () => {
  const { challenges } = sampleContent()
  const spoilt = (change: (challenge: ReadChallenge, place: number) => boolean) => challenges.filter(change)
  const lessonOf = (count: number) => `# Title\n\n${words(count)}`

  it.each<[string, Content, RegExp]>([
    [
      'a skill with one challenge',
      sampleContent({ challenges: spoilt((_challenge, place) => place > 0) }),
      /`locks-1` has 1 validated challenge; at least 2/,
    ],
    [
      'a level with one skill',
      sampleContent({ challenges: spoilt(({ metadata }) => metadata.skill === 'keys-1') }),
      /level 1 of 4.1 gives 4 pix of 8: 1 of its skills has validated challenges/,
    ],
    [
      'a challenge nearly repeated',
      sampleContent({
        challenges: [
          ...challenges,
          sampleChallenge({ id: 'locks-1-again', fr: { situation: 'Alpaga banjo cactus drapeau. Oursons papayes.' } }),
        ],
      }),
      /nearly those of locks-1-gym-locker/,
    ],
    [
      'a short tutorial',
      sampleContent({ tutorials: [sampleTutorial({ en: lessonOf(119) })] }),
      /tutorial has 119 words; 120 to 400/,
    ],
    [
      'a long tutorial',
      sampleContent({ tutorials: [sampleTutorial({ fr: lessonOf(401) })] }),
      /tutorial has 401 words/,
    ],
    [
      'a tutorial in the other language',
      sampleContent({
        tutorials: [sampleTutorial({ en: `# Titre\n\n${'Le cadenas est sur la porte. '.repeat(30)}` })],
      }),
      /not in the language of the file \(en\)/,
    ],
    [
      'a link that leads nowhere',
      sampleContent({ tutorials: [sampleTutorial({ en: `${lessonOf(130)}\n\n[More](more.md)` })] }),
      /link to `more.md` is not a whole https address/,
    ],
    [
      'a tutorial that nobody meets',
      sampleContent({ challenges: [], tutorials: [sampleTutorial()] }),
      /no challenge leads to the tutorial `choose-a-lock`/,
    ],
  ])('finds %s', (_, content, message) => {
    expect(messagesOf(content)).toContainEqual(expect.stringMatching(message))
  })

  it('says nothing of drafts and archives', () => {
    const draft = sampleChallenge({ structure: { status: 'draft' }, fr: { title: 'Un' } })
    expect(messagesOf(sampleContent({ challenges: [...challenges, draft] }))).toEqual(messagesOf(sampleContent()))
  })
})

it('does not take the length of data for a clue', () => {
  const labels = { a: '`abc`', b: '`abcdefghijklmnop`', c: '`abd`' }
  expect(messagesOfChallenge({ fr: { labels }, en: { labels } })).toEqual([])
})

it('leaves a title free to say the subject of the question', () => {
  expect(messagesOfChallenge({ en: { title: 'Nadia who locks things', instruction: 'She locks it or not?' } })).toEqual(
    [],
  )
})

it('gives the right answer of every kind of blank as an example', () => {
  const { item } = sampleChallenge(
    typedCloze({ accepted: both({ word: 'a', grade: 'high' }), rejected: both({ word: 'b', grade: 'low' }) }),
  )
  const presentation = { b: ['grade', 'word'], b1o: ['low', 'high'] }
  expect(answerOf(item, presentation, { word: 'x', grade: 'high' })).toEqual({
    kind: 'cloze',
    blanks: [
      { id: 'b2', value: 'x' },
      { id: 'b1', value: 'b1o2' },
    ],
  })
})

it.each([
  ['voir https://valbourg.fr/x et a@b.example', ['valbourg.fr']],
  ['le site valbourg.com.', ['valbourg.com']],
  ['http://mairie.example.zone.help/', ['mairie.example.zone.help']],
  ['facture.pdf.exe, photo.zip, node.js, 12.50 et a.example', []],
  ['header.from=banque.example v.sh', []],
])('sees the hosts that someone may own in %j', (text, hosts) => expect(ownableHosts(text)).toEqual(hosts))

it.each([
  ['Le chat est sur la table et la porte', 'fr'],
  ['The cat is on the table and it sleeps', 'en'],
  ['Valbourg', null],
])('knows the language of %j', (text, language) => expect(languageOf(text)).toBe(language))

it('counts sentences of lines apart and addresses as words', () => {
  expect(sentenceFault([words(16), `Un a.example ${words(10)}`], 1)).toBeNull()
  expect(sentenceFault([words(18)], 1)).toMatch(/18.0 words on average/)
  expect(sentenceFault([words(18)], 3)).toBeNull()
})

it('measures how alike two texts are', () => {
  const groups = (text: string) => new Set(text)
  expect(similarity(groups('abcde'), groups('abcde'))).toBe(1)
  expect(similarity(groups('abcdefghi'), groups('abcdefghj'))).toBe(0.8)
  expect(similarity(groups('ab'), groups('cdefgh'))).toBe(0)
})

it('reads and judges the content of the repository', { timeout: 60_000 }, async () => {
  const { challenges, tutorials } = await checkContent([fileURLToPath(new URL('../../../content', import.meta.url))])
  expect(challenges).toBeGreaterThan(0)
  expect(tutorials).toBeGreaterThan(0)
})
