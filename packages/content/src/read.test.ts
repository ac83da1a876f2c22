import { fileURLToPath } from 'node:url'
import type { Release } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import { languages } from '@pix/core/language'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRelease } from './load-release.ts'
import { ContentError } from './problem.ts'
import { readContent } from './read.ts'
import { contentRoot, sampleFiles } from './testing/sample-content.ts'

const repositoryContent = fileURLToPath(new URL('../../../content', import.meta.url))
const challenge = 'challenges/4.1/locks-1-bike'
// Reading all the content is a second's work, more where the tests of everything run at once.
const slow = 60_000

/** What reading says of a right root after some files are replaced (or taken away). */
async function problemsAfter(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  const files = Object.entries({ ...sampleFiles(), ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text]],
  )
  await using root = await contentRoot(Object.fromEntries(files))
  const { problems } = await readContent([root.path])
  return problems.map(
    ({ file, line, column, message }) => `${file.slice(root.path.length + 1)}:${line}:${column} ${message}`,
  )
}

function edited(path: string, from: string | RegExp, to: string): Record<string, string> {
  const text = sampleFiles()[path]
  if (text === undefined || text.replace(from, to) === text) throw new Error(`nothing to replace in ${path}`)
  return { [path]: text.replace(from, to) }
}

describe('reading', () => {
  it('finds nothing in a right root', async () => expect(await problemsAfter({})).toEqual([]))

  it.each<[string, Record<string, string | null>, RegExp]>([
    [
      'YAML that is broken',
      edited(`${challenge}/fr.yaml`, 'title: Le', 'title: "Le'),
      /locks-1-bike\/fr\.yaml:\d+:\d+ this YAML cannot be read/,
    ],
    [
      'a key said twice',
      edited(`${challenge}/en.yaml`, 'hint:', 'title: Again\nhint:'),
      /en\.yaml:11:1 this YAML cannot be read: .*unique/,
    ],
    [
      'a value of the wrong type',
      edited(`${challenge}/challenge.yaml`, 'version: 1', 'version: one'),
      /challenge\.yaml:4:1 `version` must be a whole number, not `one`/,
    ],
    [
      'an unknown key',
      edited(`${challenge}/challenge.yaml`, 'spoil: low', 'spoil: low\nclock: 3'),
      /challenge\.yaml:7:1 unknown key `clock`; expected: `skill`/,
    ],
    [
      'a misspelt kind',
      edited(`${challenge}/challenge.yaml`, 'choice-one', 'choice'),
      /challenge\.yaml:2:1 `kind` must be one of `choice-one`/,
    ],
    ['a missing key', edited(`${challenge}/en.yaml`, /hint: .*\n/, ''), /en\.yaml:1:1 `hint` is missing/],
    ['a missing language', { [`${challenge}/en.yaml`]: null }, /locks-1-bike\/en\.yaml:1:1 this file is missing/],
    ['a missing structure', { [`${challenge}/challenge.yaml`]: null }, /challenge\.yaml:1:1 this file is missing/],
    [
      'a file of no use',
      { [`${challenge}/de.yaml`]: 'title: Nein' },
      /de\.yaml:1:1 unexpected file; expected: challenge\.yaml, fr\.yaml, en\.yaml/,
    ],
    ['an empty file', { [`${challenge}/fr.yaml`]: '' }, /fr\.yaml:1:1 the file must be a group of keys/],
    [
      'Markdown that may not be used',
      edited(`${challenge}/fr.yaml`, /situation: .*/, 'situation: |\n  Un mot.\n\n  <b>gras</b>'),
      /fr\.yaml:5:1 HTML/,
    ],
    [
      'a label of several lines',
      edited(`${challenge}/fr.yaml`, 'a: Elle le cache', 'a: "- Elle"'),
      /fr\.yaml:5:3 this must be one line/,
    ],
    [
      'a tutorial without title',
      { 'tutorials/choose-a-lock/fr.md': 'Un cadenas.' },
      /choose-a-lock\/fr\.md:1:1 a tutorial starts with/,
    ],
    [
      'a tutorial without language',
      { 'tutorials/choose-a-lock/en.md': null },
      /choose-a-lock\/en\.md:1:1 this file is missing/,
    ],
    [
      'a tutorial without time',
      { 'tutorials/choose-a-lock/tutorial.yaml': 'competence: "4.1"' },
      /tutorial\.yaml:1:1 `minutes` is missing/,
    ],
    [
      'a competence that is broken',
      edited('framework/competences/4.1-secure-environment.yaml', 'level: 1', 'level: 9'),
      /4\.1-secure-environment\.yaml:\d+:\d+ `level` must be at most 8/,
    ],
    ['areas that are broken', { 'framework/framework.yaml': 'areas: []' }, /framework\.yaml:1:1 `areas` has 0 entries/],
  ])('refuses %s, with its place', async (_, changes, message) => {
    expect(await problemsAfter(changes)).toEqual([expect.stringMatching(message)])
  })

  it('says that a root is missing', async () => {
    const { problems } = await readContent(['/nowhere/at/all'])
    expect(problems).toEqual([
      { file: '/nowhere/at/all', line: 1, column: 1, message: 'this content root is missing or empty' },
    ])
  })
})

describe('the content of the repository', () => {
  let release: Release
  beforeAll(async () => {
    release = (await loadRelease([repositoryContent])).release
  }, slow)

  it('is a release of five areas and sixteen competences', () => {
    expect(release.areas.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5'])
    expect(release.competences).toHaveLength(16)
    expect(release.challenges.length).toBeGreaterThan(0)
    expect(release.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has right answers that its own rules score as right', () => {
    const wrong = release.challenges.flatMap(({ id, item }) => {
      const rules = rulesOf(item)
      const presentation = rules.present(1)
      return languages.flatMap((language) => {
        const answer = rules.rightAnswer(presentation, language)
        const accepted = rules.validate(presentation, answer, language) === null
        return accepted && rules.score(presentation, answer, language).right ? [] : [`${id} (${language})`]
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('a release', () => {
  it('has the same hash each time, whatever the order of the files', async () => {
    const files = sampleFiles()
    await using root = await contentRoot(files)
    await using reversed = await contentRoot(Object.fromEntries(Object.entries(files).reverse()))
    await using other = await contentRoot({ ...files, ...edited(`${challenge}/fr.yaml`, 'Pensez', 'Songez') })
    const { hash } = (await loadRelease([root.path])).release
    expect((await loadRelease([root.path])).release.hash).toBe(hash)
    expect((await loadRelease([reversed.path])).release.hash).toBe(hash)
    expect((await loadRelease([other.path])).release.hash).not.toBe(hash)
  })

  it('puts several roots together and does not depend on their order', async () => {
    const files = Object.entries(sampleFiles())
    const isPrivate = ([path]: [string, string]) => path.startsWith(challenge)
    await using open = await contentRoot(Object.fromEntries(files.filter((file) => !isPrivate(file))))
    await using closed = await contentRoot(Object.fromEntries(files.filter(isPrivate)))
    await using whole = await contentRoot(Object.fromEntries(files))
    const { hash } = (await loadRelease([whole.path])).release
    expect((await loadRelease([open.path, closed.path])).release.hash).toBe(hash)
    expect((await loadRelease([closed.path, open.path])).release.hash).toBe(hash)
  })

  it('refuses an id that two roots have', async () => {
    await using root = await contentRoot(sampleFiles())
    await using other = await contentRoot(sampleFiles())
    const { problems } = await readContent([root.path, other.path])
    const messages = problems.map(({ message }) => message)
    expect(messages).toContainEqual(
      `the challenge \`locks-1-bike\` is already in ${root.path}/${challenge}/challenge.yaml`,
    )
    for (const named of [
      'area `protection`',
      'competence `4.1`',
      'tube `locks`',
      'skill `locks-1`',
      'tutorial `choose-a-lock`',
    ]) {
      expect(messages).toContainEqual(expect.stringContaining(`the ${named} is already in`))
    }
  })

  it('lists at most twenty problems and counts the others', async () => {
    const broken = Array.from({ length: 25 }, (_, place) => [
      `tutorials/lesson-${String(place).padStart(2, '0')}/fr.md`,
      '# A\n\nB',
    ])
    await using root = await contentRoot({ ...sampleFiles(), ...Object.fromEntries(broken) })
    const error = await loadRelease([root.path]).catch((thrown: unknown) => thrown)
    if (!(error instanceof ContentError)) throw new Error('a ContentError was expected')
    expect(error.problems).toHaveLength(50)
    const lines = error.message.split('\n')
    expect(lines).toHaveLength(22)
    expect(lines[0]).toBe('The content has 50 problems:')
    expect(lines[1]).toBe(`${root.path}/tutorials/lesson-00/en.md:1:1 this file is missing`)
    expect(lines[21]).toBe('… and 30 more')
  })

  it('is not made when a reference is dead', async () => {
    await using root = await contentRoot({
      ...sampleFiles(),
      ...edited(`${challenge}/challenge.yaml`, 'choose-a-lock', 'buy-a-lock'),
    })
    await expect(loadRelease([root.path])).rejects.toThrow(/there is no tutorial `buy-a-lock`/)
  })
})
