// Reads content roots: the framework, the challenges, the tutorials and the demos of each, merged. The only reader of these files.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Language, languages } from '@pix/core/language'
import { Compile } from 'typebox/compile'
import type { Content, ReadChallenge, ReadCompetence, ReadDemo, Reading, ReadLesson, ReadTutorial } from './content.ts'
import { type ContentFile, contentFile } from './content-file.ts'
import { parseTutorial } from './markdown.ts'
import { mergeRoots } from './merge.ts'
import type { Problem } from './problem.ts'
import { readStructure, readTexts } from './read-challenge.ts'
import { WrittenCompetence, WrittenDemo, WrittenDemoTexts, WrittenFramework, WrittenTutorial } from './schemas.ts'
import { typesetTask } from './typeset-task.ts'
import { validate } from './validate.ts'
import { parseYaml, type YamlSource } from './yaml-source.ts'

const frameworkValidator = Compile(WrittenFramework)
const competenceValidator = Compile(WrittenCompetence)
const tutorialValidator = Compile(WrittenTutorial)
const demoValidator = Compile(WrittenDemo)
const demoTextsValidator = Compile(WrittenDemoTexts)

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** Names in a folder, sorted; none when the folder is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function problemAt(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message }
}

async function readText(file: string): Promise<Reading<string | null>> {
  try {
    return { value: await readFile(file, 'utf8'), problems: [] }
  } catch (error) {
    if (isMissing(error)) return { value: null, problems: [problemAt(file, 'this file is missing')] }
    throw error
  }
}

async function readYaml(file: string): Promise<Reading<YamlSource | null>> {
  const { value: text, problems } = await readText(file)
  if (text === null) return { value: null, problems }
  const parsed = parseYaml(file, text)
  return { value: parsed.problems.length > 0 ? null : parsed.source, problems: parsed.problems }
}

async function unexpected(folder: string, expected: readonly string[]): Promise<Problem[]> {
  const names = await namesIn(folder)
  return names
    .filter((name) => !expected.includes(name))
    .map((name) => problemAt(join(folder, name), `unexpected file; expected: ${expected.join(', ')}`))
}

async function readFiles(folder: string): Promise<ContentFile[]> {
  const names = await namesIn(folder)
  return Promise.all(
    names.map(async (name) => contentFile(name, join(folder, name), await readFile(join(folder, name)))),
  )
}

async function readChallenge(folder: string, id: string, folderCode: string): Promise<Reading<ReadChallenge | null>> {
  const [structureFile, extra, files, fr, en] = await Promise.all([
    readYaml(join(folder, 'challenge.yaml')),
    unexpected(folder, ['challenge.yaml', 'fr.yaml', 'en.yaml', 'files']),
    readFiles(join(folder, 'files')),
    readYaml(join(folder, 'fr.yaml')),
    readYaml(join(folder, 'en.yaml')),
  ])
  const problems = [...extra, ...structureFile.problems, ...fr.problems, ...en.problems]
  const structure = structureFile.value && readStructure(structureFile.value)
  if (!structureFile.value || !structure?.value)
    return { value: null, problems: [...problems, ...(structure?.problems ?? [])] }
  const { metadata } = structure.value
  const item = typesetTask(structure.value.item)
  const french = fr.value && readTexts(fr.value, 'fr', item)
  const english = en.value && readTexts(en.value, 'en', item)
  problems.push(...(french?.problems ?? []), ...(english?.problems ?? []))
  if (!french?.value || !english?.value) return { value: null, problems }
  const texts = { fr: french.value, en: english.value }
  return { value: { id, folderCode, source: structureFile.value, metadata, item, files, texts }, problems }
}

async function readLesson(file: string, language: Language): Promise<Reading<ReadLesson | null>> {
  const { value: text, problems } = await readText(file)
  if (text === null) return { value: null, problems }
  const { value, problems: faults } = parseTutorial(text, language)
  const located = faults.map(({ line, message }) => ({ file, line, column: 1, message }))
  return located.length > 0 ? { value: null, problems: located } : { value: { file, ...value }, problems }
}

async function readTutorial(folder: string, id: string): Promise<Reading<ReadTutorial | null>> {
  const names = await namesIn(folder)
  const lesson = (name: string, language: Language) => readLesson(join(folder, name), language)
  const easyNames = languages.map((language) => `${language}.easy.md`)
  const hasEasy = easyNames.some((name) => names.includes(name))
  const [file, extra, fr, en, easyFr, easyEn] = await Promise.all([
    readYaml(join(folder, 'tutorial.yaml')),
    unexpected(folder, ['tutorial.yaml', ...languages.map((language) => `${language}.md`), ...easyNames]),
    lesson('fr.md', 'fr'),
    lesson('en.md', 'en'),
    hasEasy ? lesson('fr.easy.md', 'fr') : null,
    hasEasy ? lesson('en.easy.md', 'en') : null,
  ])
  const written = file.value && validate(file.value, tutorialValidator)
  const read = [fr, en, ...(easyFr ? [easyFr] : []), ...(easyEn ? [easyEn] : [])]
  const problems = [
    ...extra,
    ...file.problems,
    ...(written?.problems ?? []),
    ...read.flatMap(({ problems: faults }) => faults),
  ]
  if (!file.value || !written?.value || !fr.value || !en.value) return { value: null, problems }
  const easyLessons = easyFr?.value && easyEn?.value ? { fr: easyFr.value, en: easyEn.value } : null
  const lessons = { fr: fr.value, en: en.value }
  return { value: { id, source: file.value, written: written.value, lessons, easyLessons }, problems }
}

async function readDemoTexts(folder: string, language: Language): Promise<Reading<ReadDemo['texts']['fr'] | null>> {
  const { value: source, problems } = await readYaml(join(folder, `${language}.yaml`))
  if (!source) return { value: null, problems }
  const { value: written, problems: faults } = validate(source, demoTextsValidator)
  return { value: written && { source, written }, problems: faults }
}

async function readDemo(folder: string, id: string): Promise<Reading<ReadDemo | null>> {
  const [file, extra, fr, en] = await Promise.all([
    readYaml(join(folder, 'demo.yaml')),
    unexpected(folder, ['demo.yaml', ...languages.map((language) => `${language}.yaml`)]),
    readDemoTexts(folder, 'fr'),
    readDemoTexts(folder, 'en'),
  ])
  const written = file.value && validate(file.value, demoValidator)
  const problems = [...extra, ...file.problems, ...(written?.problems ?? []), ...fr.problems, ...en.problems]
  if (!file.value || !written?.value || !fr.value || !en.value) return { value: null, problems }
  return {
    value: { id, source: file.value, written: written.value, texts: { fr: fr.value, en: en.value } },
    problems,
  }
}

async function readCompetence(file: string): Promise<Reading<ReadCompetence | null>> {
  const { value: source, problems } = await readYaml(file)
  if (!source) return { value: null, problems }
  const { value: written, problems: faults } = validate(source, competenceValidator)
  return { value: written && { source, written }, problems: faults }
}

async function readAreas(root: string): Promise<Reading<Content['areas']>> {
  if (!(await namesIn(join(root, 'framework'))).includes('framework.yaml')) return { value: [], problems: [] }
  const { value: source, problems } = await readYaml(join(root, 'framework', 'framework.yaml'))
  if (!source) return { value: [], problems }
  const { value, problems: faults } = validate(source, frameworkValidator)
  const areas = value?.areas ?? []
  return {
    value: areas.map((area, place) => ({ area, position: source.positionOf(['areas', place]) })),
    problems: faults,
  }
}

async function readOutcomes(root: string): Promise<string[]> {
  const { value } = await readText(join(root, 'framework', 'digcomp-3.0-outcomes.csv'))
  return [...(value ?? '').matchAll(/^"(LO[\d.]+)",/gm)].flatMap(([, id]) => (id === undefined ? [] : [id]))
}

function together<Value>(readings: readonly Reading<Value | null>[]): Reading<Value[]> {
  return {
    value: readings.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

async function readRoot(root: string): Promise<Reading<Content>> {
  const [names, competenceFiles, codes, tutorialIds, demoIds] = await Promise.all([
    namesIn(root),
    namesIn(join(root, 'framework', 'competences')),
    namesIn(join(root, 'challenges')),
    namesIn(join(root, 'tutorials')),
    namesIn(join(root, 'demos')),
  ])
  const challengeFolders = await Promise.all(
    codes.map(async (code) => {
      const folder = join(root, 'challenges', code)
      return (await namesIn(folder)).map((id) => ({ folder: join(folder, id), id, code }))
    }),
  )
  const [areas, outcomes, competences, challenges, tutorials, demos] = await Promise.all([
    readAreas(root),
    readOutcomes(root),
    Promise.all(competenceFiles.map((name) => readCompetence(join(root, 'framework', 'competences', name)))).then(
      together,
    ),
    Promise.all(challengeFolders.flat().map(({ folder, id, code }) => readChallenge(folder, id, code))).then(together),
    Promise.all(tutorialIds.map((id) => readTutorial(join(root, 'tutorials', id), id))).then(together),
    Promise.all(demoIds.map((id) => readDemo(join(root, 'demos', id), id))).then(together),
  ])
  const absent = names.length === 0 ? [problemAt(root, 'this content root is missing or empty')] : []
  return {
    value: {
      areas: areas.value,
      competences: competences.value,
      challenges: challenges.value,
      tutorials: tutorials.value,
      demos: demos.value,
      outcomes: new Set(outcomes),
      tutorialIds: new Set(tutorialIds),
    },
    problems: [
      ...absent,
      ...areas.problems,
      ...competences.problems,
      ...challenges.problems,
      ...tutorials.problems,
      ...demos.problems,
    ],
  }
}

/** Reads all the content of the roots, with everything that is wrong in the files taken one by one. */
export async function readContent(roots: readonly string[]): Promise<Reading<Content>> {
  return mergeRoots(await Promise.all(roots.map(readRoot)))
}
