// A small right content for tests, in memory and on disk: each test spoils one thing in it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { Content, ReadChallenge, ReadTexts, ReadTutorial } from '../content.ts'
import { contentFile } from '../content-file.ts'
import { parseTutorial } from '../markdown.ts'
import { readStructure, readTexts } from '../read-challenge.ts'
import type { WrittenSkill } from '../schemas.ts'
import { parseYaml, type YamlSource } from '../yaml-source.ts'

/** Keys to replace in a written file; undefined takes a key away. */
type Changes = Readonly<Record<string, unknown>>

const structure = {
  skill: 'locks-1',
  kind: 'choice-one',
  status: 'validated',
  version: 1,
  author: 'Pix',
  spoil: 'low',
  phone: true,
  accessibility: { screenReader: true, colour: true, hearing: true },
  tutorials: ['choose-a-lock'],
  options: ['a', 'b', 'c'],
  key: { right: 'b' },
}

const french = {
  title: 'Le casier du gymnase',
  situation: 'Nadia range son sac dans un casier du gymnase.',
  instruction: 'Que fait-elle pour le protéger ?',
  labels: { a: 'Elle le cache', b: 'Elle le ferme', c: 'Elle le surveille' },
  why: { a: 'Un sac caché se trouve.', c: 'Nadia doit aller jouer.' },
  hint: 'Pensez à ce qui reste quand elle est loin.',
  explanation: 'Un cadenas tient sans elle. Cacher un sac ne fait que retarder.',
}

const english = {
  title: 'The gym locker',
  situation: 'Nadia puts her bag in a locker at the gym.',
  instruction: 'What does she do to protect it?',
  labels: { a: 'She hides it', b: 'She locks it', c: 'She watches it' },
  why: { a: 'A hidden bag can be found.', c: 'Nadia has to go and play.' },
  hint: 'Think of what remains when she is away.',
  explanation: 'A padlock holds without her. Hiding a bag only buys time.',
}

const lesson = {
  fr: `# Choisir un cadenas\n\n${'Un cadenas se choisit avec soin pour la porte qui le porte. '.repeat(14)}\n`,
  en: `# Choosing a padlock\n\n${'A padlock is chosen with care for the door that it is on. '.repeat(14)}\n`,
}

function changed(base: object, changes: Changes): object {
  return Object.fromEntries(Object.entries({ ...base, ...changes }).filter(([, value]) => value !== undefined))
}

function sourceOf(file: string, value: object): YamlSource {
  return parseYaml(file, stringify(value)).source
}

/** The value of a reading that must have gone well. */
function right<Value>({ value, problems }: { value: Value | null; problems: readonly { message: string }[] }): Value {
  if (value === null) throw new Error(problems.map(({ message }) => message).join('\n'))
  return value
}

export type ChallengeChanges = {
  readonly id?: string
  readonly folderCode?: string
  readonly structure?: Changes
  readonly fr?: Changes
  readonly en?: Changes
  /** Text of the files, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** A right challenge of the skill `locks-1`, with some changes. */
export function sampleChallenge(changes: ChallengeChanges = {}): ReadChallenge {
  const id = changes.id ?? 'locks-1-gym-locker'
  const source = sourceOf(`${id}/challenge.yaml`, changed(structure, changes.structure ?? {}))
  const { metadata, item } = right(readStructure(source))
  const textsOf = (language: 'fr' | 'en', base: object): ReadTexts =>
    right(readTexts(sourceOf(`${id}/${language}.yaml`, changed(base, changes[language] ?? {})), language, item))
  const texts = { fr: textsOf('fr', french), en: textsOf('en', english) }
  const files = Object.entries(changes.files ?? {}).map(([name, text]) =>
    contentFile(name, `${id}/files/${name}`, new TextEncoder().encode(text)),
  )
  return { id, folderCode: changes.folderCode ?? '4.1', source, metadata, item, files, texts }
}

/** A right tutorial, or one with other lessons. */
export function sampleTutorial(
  lessons: { readonly fr?: string; readonly en?: string } = {},
  competence = '4.1',
): ReadTutorial {
  const id = 'choose-a-lock'
  const read = (language: 'fr' | 'en') => {
    const { value } = parseTutorial(lessons[language] ?? lesson[language], language)
    return { file: `${id}/${language}.md`, ...value }
  }
  const written = { competence, minutes: 2 }
  return {
    id,
    source: sourceOf(`${id}/tutorial.yaml`, written),
    written,
    lessons: { fr: read('fr'), en: read('en') },
    easyLessons: null,
  }
}

function sampleSkill(id: string, level: number): WrittenSkill {
  const statement = { fr: 'Fermer', en: 'Lock' }
  return {
    id,
    level,
    statement,
    assess: 'A door.',
    formats: ['text'],
    simulator: null,
    misconception: 'None.',
    digcomp3: ['LO4.1.01'],
  }
}

/** A competence with two tubes, two skills at level 1 and one at level 2. */
export const sampleCompetence = {
  code: '4.1',
  id: 'secure-environment',
  area: 'protection',
  name: { fr: 'Protéger', en: 'Protecting' },
  description: { fr: 'Protéger ses affaires.', en: 'Protecting one’s things.' },
  digcomp22: ['4.1'],
  tubes: [
    {
      id: 'locks',
      title: { fr: 'Serrures', en: 'Locks' },
      description: { fr: 'Les serrures.', en: 'Locks.' },
      skills: [sampleSkill('locks-1', 1), sampleSkill('locks-2', 2)],
    },
    {
      id: 'keys',
      title: { fr: 'Clés', en: 'Keys' },
      description: { fr: 'Les clés.', en: 'Keys.' },
      skills: [sampleSkill('keys-1', 1)],
    },
  ],
}

// Words of no language, so that they are right in both files and alike in no two challenges.
const situations = [
  'Alpaga banjo cactus drapeau. Ourson papaye.',
  'Fjord guitare hibou igloo jasmin. Tulipe.',
  'Kayak lavande mangue nectar opale. Zinnia.',
  'Piano quartz rivage sorbet tambour. Wombat.',
]

/** A content with nothing to refuse but what `changes` brings; the level 2 is not written yet. */
export function sampleContent(changes: Partial<Content> = {}): Content {
  const challenge = (skill: string, name: string, place: number) =>
    sampleChallenge({
      id: `${skill}-${name}`,
      structure: { skill },
      fr: { situation: situations[place] },
      en: { situation: situations[place] },
    })
  return {
    areas: [
      {
        area: { id: 'protection', code: '4', name: { fr: 'Protection', en: 'Protection' } },
        position: { file: 'framework.yaml', line: 1, column: 1 },
      },
    ],
    competences: [
      { source: sourceOf('competences/4.1-secure-environment.yaml', sampleCompetence), written: sampleCompetence },
    ],
    challenges: [
      challenge('locks-1', 'gym-locker', 0),
      challenge('locks-1', 'bike', 1),
      challenge('keys-1', 'spare-key', 2),
      challenge('keys-1', 'post-box', 3),
    ],
    tutorials: [sampleTutorial()],
    outcomes: new Set(['LO4.1.01']),
    tutorialIds: new Set(['choose-a-lock']),
    ...changes,
  }
}

/** The files of a right content root, by path. */
export function sampleFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'framework/framework.yaml': stringify({
      areas: [{ id: 'protection', code: '4', name: { fr: 'Protection', en: 'Protection' } }],
    }),
    'framework/competences/4.1-secure-environment.yaml': stringify(sampleCompetence),
    'framework/digcomp-3.0-outcomes.csv': '"id","label"\n"LO4.1.01","An outcome."\n',
    'tutorials/choose-a-lock/tutorial.yaml': stringify({ competence: '4.1', minutes: 2 }),
    'tutorials/choose-a-lock/fr.md': lesson.fr,
    'tutorials/choose-a-lock/en.md': lesson.en,
  }
  for (const name of ['gym-locker', 'bike']) {
    const folder = `challenges/4.1/locks-1-${name}`
    files[`${folder}/challenge.yaml`] = stringify(structure)
    files[`${folder}/fr.yaml`] = stringify(french)
    files[`${folder}/en.yaml`] = stringify(english)
  }
  return files
}

/** Writes a content root in a new folder, removed with `await using`. */
export async function contentRoot(
  files: Readonly<Record<string, string>>,
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'pix-content-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), text)
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}
