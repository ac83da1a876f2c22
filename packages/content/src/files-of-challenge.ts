// The files that a challenge declares, made into what travels.
import type { Download, Illustration, Picture } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { ReadChallenge } from './content.ts'
import type { ContentFile } from './content-file.ts'
import { pictureSize } from './picture-size.ts'
import type { WrittenFile } from './schemas.ts'
import { typesetLine } from './typography.ts'
import type { Path } from './yaml-source.ts'

/** A file named in `challenge.yaml`, and where. */
export type DeclaredFile = { readonly path: Path; readonly name: string; readonly isPicture: boolean }

/** The name of a file in one language. */
export function fileIn(written: WrittenFile, language: Language): string {
  return typeof written === 'string' ? written : written[language]
}

function declared(path: Path, written: WrittenFile, isPicture: boolean): DeclaredFile[] {
  if (typeof written === 'string') return [{ path, name: written, isPicture }]
  return [
    { path: [...path, 'fr'], name: written.fr, isPicture },
    { path: [...path, 'en'], name: written.en, isPicture },
  ]
}

/** Every file that the challenge names, in each language. */
export function declaredFiles({ metadata }: Pick<ReadChallenge, 'metadata'>): DeclaredFile[] {
  const { illustration, pictures = {}, downloads = {} } = metadata
  return [
    ...(illustration === undefined ? [] : declared(['illustration'], illustration, true)),
    ...Object.entries(pictures).flatMap(([id, written]) => declared(['pictures', id], written, true)),
    ...Object.entries(downloads).flatMap(([id, written]) => declared(['downloads', id], written, false)),
  ]
}

/** The files that a release keeps of a challenge: those that it names. */
export function keptFiles(challenge: ReadChallenge): ContentFile[] {
  const names = new Set(declaredFiles(challenge).map(({ name }) => name))
  return challenge.files.filter(({ name }) => names.has(name))
}

function addressOf({ hash }: ContentFile): string {
  return `/files/${hash}`
}

type FileTexts = {
  readonly illustration?: Illustration
  readonly pictures?: Readonly<Record<string, Picture>>
  readonly downloads?: readonly Download[]
}

/** What the texts of a challenge say of its files in one language. The challenge must be sound. */
export function fileTexts(challenge: ReadChallenge, language: Language): FileTexts {
  const { metadata, files } = challenge
  const { illustration: words, downloads: saved = {} } = challenge.texts[language].written
  const find = (written: WrittenFile) => files.find(({ name }) => name === fileIn(written, language))
  const picture = (written: WrittenFile): Picture | null => {
    const file = find(written)
    const size = file && pictureSize(file.name, file.bytes)
    return file && size ? { address: addressOf(file), ...size } : null
  }
  const illustration = metadata.illustration === undefined ? null : picture(metadata.illustration)
  const pictures = Object.entries(metadata.pictures ?? {}).flatMap(([id, written]): [string, Picture][] => {
    const one = picture(written)
    return one ? [[id, one]] : []
  })
  const downloads = Object.entries(metadata.downloads ?? {}).flatMap(([id, written]): Download[] => {
    const [file, text] = [find(written), saved[id]]
    if (!file || !text) return []
    const label = typesetLine(text.label, language)
    return [{ label, name: text.name, address: addressOf(file), bytes: file.bytes.length }]
  })
  return {
    ...(illustration && words
      ? {
          illustration: {
            ...illustration,
            alt: typesetLine(words.alt, language),
            ...(words.caption === undefined ? {} : { caption: typesetLine(words.caption, language) }),
          },
        }
      : {}),
    ...(pictures.length > 0 && { pictures: Object.fromEntries(pictures) }),
    ...(downloads.length > 0 && { downloads }),
  }
}
