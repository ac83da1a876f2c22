// One challenge: its structure and the texts of each language.
import type { ChallengeTexts } from '@pix/core/content'
import { Item } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { placedBeside } from './beside.ts'
import { parseCloze } from './cloze.ts'
import type { ReadChallenge, Reading, ReadTexts } from './content.ts'
import { readExhibit } from './exhibit-texts.ts'
import { type Parsed, parseLine, parseRichText } from './markdown.ts'
import type { Problem } from './problem.ts'
import { ChallengeMetadata, WrittenTexts } from './schemas.ts'
import { typesetLine } from './typography.ts'
import { schemaProblems, validate } from './validate.ts'
import type { Path, YamlSource } from './yaml-source.ts'

const closed = { additionalProperties: false }

function wholeFile(item: TObject): TObject {
  return Type.Object({ ...ChallengeMetadata.properties, ...item.properties }, closed)
}

/** `challenge.yaml` whole, so that an unknown key is told against all the keys it may have. */
const ChallengeFile = Type.Union(Item.anyOf.map(wholeFile))

const metadataValidator = Compile(ChallengeMetadata)
const itemValidator = Compile(Item)
const textsValidator = Compile(WrittenTexts)

/** Splits the file into what stands around the item and the item. */
export function readStructure(source: YamlSource): Reading<Pick<ReadChallenge, 'metadata' | 'item'> | null> {
  const problems = schemaProblems(source, ChallengeFile)
  if (problems.length > 0) return { value: null, problems }
  const entries = Object.entries(source.value ?? {})
  const isMetadata = ([key]: readonly [string, unknown]) => key in ChallengeMetadata.properties
  const metadata: unknown = Object.fromEntries(entries.filter(isMetadata))
  const item: unknown = Object.fromEntries(entries.filter((entry) => !isMetadata(entry)))
  if (metadataValidator.Check(metadata) && itemValidator.Check(item)) return { value: { metadata, item }, problems }
  return { value: null, problems: [{ ...source.positionOf([]), message: 'the file does not fit its schema' }] }
}

/** Takes the value of a parsed text and keeps its problems, at their place in the file. */
function taker(source: YamlSource, problems: Problem[]) {
  return <Value>(path: Path, parsed: Parsed<Value>): Value => {
    for (const { line, message } of parsed.problems) problems.push({ ...source.positionOf(path, line), message })
    return parsed.value
  }
}

function readExhibits(
  source: YamlSource,
  written: WrittenTexts,
  language: Language,
  problems: Problem[],
): Pick<ChallengeTexts, 'exhibits' | 'beside'> {
  const read = (written.exhibits ?? []).map((exhibit, place) => {
    const { value, problems: faults } = readExhibit(exhibit, language)
    for (const { field, line, message } of faults) {
      problems.push({ ...source.positionOf(['exhibits', place, field], line), message })
    }
    return { written: exhibit, value }
  })
  const beside = read.flatMap((one) => placedBeside(one.written, one.value))
  return {
    exhibits: read.filter((one) => one.written.beside === undefined).map(({ value }) => value),
    ...(beside.length > 0 && { beside: Object.fromEntries(beside) }),
  }
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]))
}

/** Easy texts are written a sentence a line, and each is shown on a line of its own. */
export function sentenceByLine(text: string): string {
  return text.trim().replace(/\n+/g, '\n\n')
}

/** The texts of one language; with problems, they are not to be used. */
export function readTexts(source: YamlSource, language: Language, item: Item): Reading<ReadTexts | null> {
  const { value: written, problems: schemaFaults } = validate(source, textsValidator)
  if (!written) return { value: null, problems: schemaFaults }
  const problems: Problem[] = []
  const take = taker(source, problems)
  const rich = (path: Path, text: string) => take(path, parseRichText(text, language))
  const { field, cloze, easy } = written
  const easyRich = (part: 'situation' | 'explanation', text: string) => rich(['easy', part], sentenceByLine(text))
  const texts: ChallengeTexts = {
    title: typesetLine(written.title, language),
    situation: rich(['situation'], written.situation),
    instruction: take(['instruction'], parseLine(written.instruction, language)),
    ...(easy && {
      easy: {
        situation: easyRich('situation', easy.situation),
        instruction: take(['easy', 'instruction'], parseLine(easy.instruction, language)),
      },
    }),
    ...readExhibits(source, written, language, problems),
    labels: mapRecord(written.labels ?? {}, (text, id) => take(['labels', id], parseLine(text, language))),
    ...(field && {
      field: {
        label: typesetLine(field.label, language),
        ...(field.unit !== undefined && { unit: typesetLine(field.unit, language) }),
      },
    }),
    ...(cloze !== undefined && item.kind === 'cloze'
      ? { cloze: take(['cloze'], parseCloze(cloze, language, Object.keys(item.blanks))) }
      : {}),
    secret: {
      why: mapRecord(written.why ?? {}, (text, id) => rich(['why', id], text)),
      hint: rich(['hint'], written.hint),
      explanation: rich(['explanation'], written.explanation),
      ...(easy?.explanation !== undefined && { easyExplanation: easyRich('explanation', easy.explanation) }),
    },
  }
  return problems.length > 0 ? { value: null, problems } : { value: { source, written, texts }, problems }
}
