// The files of a challenge: those that it names are there, may be served, are light enough for a phone on a slow line,
// and have their words in every language.
import { boxOf } from '@pix/core/items'
import { type ContentFile, endingOf, fileTypeOf, isOfItsType } from '../content-file.ts'
import { type DeclaredFile, declaredFiles, fileIn } from '../files-of-challenge.ts'
import { pictureSize } from '../picture-size.ts'
import { svgFaults } from '../svg.ts'
import { type ChallengeCheck, type Finding, refuse, type TextsCheck } from './finding.ts'

/** Bytes: two seconds of a slow line. */
const mostPictureBytes = 100_000
const mostDownloadBytes = 1_000_000

function faultOf({ name, isPicture }: DeclaredFile, file: ContentFile): string | null {
  const type = fileTypeOf(name)
  if (!type) return `\`${name}\` is of a type that cannot come with a challenge`
  if (isPicture && !type.isPicture) return `\`${name}\` is no picture: svg, png, jpg or webp`
  if (!isOfItsType(file)) return `\`${name}\` is not what its ending announces`
  const most = isPicture ? mostPictureBytes : mostDownloadBytes
  if (file.bytes.length > most) {
    return `\`${name}\` weighs ${Math.ceil(file.bytes.length / 1000)} kB; at most ${most / 1000} kB`
  }
  if (endingOf(name) === 'svg') {
    const faults = svgFaults(new TextDecoder().decode(file.bytes))
    if (faults.length > 0) return `\`${name}\` may not be served: ${faults.join(', ')}`
  }
  if (isPicture && !pictureSize(name, file.bytes))
    return `\`${name}\` does not say its size (an svg: viewBox="0 0 … …")`
  return null
}

/** Files that are missing, that nothing names, or that may not be served. */
export const checkFiles: ChallengeCheck = (challenge) => {
  const { files, source } = challenge
  const named = declaredFiles(challenge)
  const names = new Set(named.map(({ name }) => name))
  return [
    ...named.flatMap((one): Finding[] => {
      const file = files.find(({ name }) => name === one.name)
      const fault = file ? faultOf(one, file) : `there is no file \`${one.name}\` in the folder \`files\``
      return fault === null ? [] : [refuse(source.positionOf(one.path), fault)]
    }),
    ...files
      .filter(({ name }) => !names.has(name))
      .map(({ path, name }) => refuse({ file: path, line: 1, column: 1 }, `nothing names the file \`${name}\``)),
  ]
}

/** Pictures and downloads without their words, or words without them. */
export const checkFileTexts: TextsCheck = ({ metadata, texts }, language) => {
  const { source, written } = texts[language]
  const { downloads = {} } = metadata
  const found: Finding[] = []
  if ((metadata.illustration === undefined) !== (written.illustration === undefined)) {
    const message = written.illustration
      ? '`illustration` has no use: challenge.yaml names none'
      : '`illustration` is missing: say in `alt` what the picture shows'
    found.push(refuse(source.positionOf(['illustration']), message))
  }
  for (const [id, file] of Object.entries(downloads)) {
    const text = written.downloads?.[id]
    if (!text) found.push(refuse(source.positionOf(['downloads']), `the words of the download \`${id}\` are missing`))
    else if (endingOf(text.name) !== endingOf(fileIn(file, language))) {
      const message = `\`${text.name}\` does not end as the file does, in \`.${endingOf(fileIn(file, language))}\``
      found.push(refuse(source.positionOf(['downloads', id, 'name']), message))
    }
  }
  for (const id of Object.keys(written.downloads ?? {}).filter((one) => !(one in downloads))) {
    found.push(refuse(source.positionOf(['downloads', id]), `challenge.yaml names no download \`${id}\``))
  }
  return found
}

/** Choices among pictures without a picture for each option, and pictures for those who have no use for them. */
export const checkPictures: ChallengeCheck = ({ item, metadata, source }) => {
  const wanted = item.kind === 'choice-image' ? item.options : []
  const given = Object.keys(metadata.pictures ?? {})
  return [
    ...wanted
      .filter((id) => !given.includes(id))
      .map((id) => refuse(source.positionOf(['pictures']), `the picture of \`${id}\` is missing`)),
    ...given
      .filter((id) => !wanted.includes(id))
      .map((id) => refuse(source.positionOf(['pictures', id]), `no option is called \`${id}\``)),
    ...(item.kind === 'hotspot' && metadata.illustration === undefined
      ? [refuse(source.positionOf([]), 'a `hotspot` needs an `illustration`: the picture to touch')]
      : []),
  ]
}

/** CSS pixels: the picture on the narrowest phone, and the least that a finger can be asked to touch (WCAG 2.5.8). */
const narrowestPicture = 288
const leastTarget = 24

/** Places that stand outside their picture, or are too small to be touched on a phone. */
export const checkRegions: ChallengeCheck = ({ item, metadata, files, source }) => {
  if (item.kind !== 'hotspot' || metadata.illustration === undefined) return []
  const name = fileIn(metadata.illustration, 'fr')
  const file = files.find((one) => one.name === name)
  const size = file && pictureSize(name, file.bytes)
  if (!size) return []
  const unit = Math.min(1, narrowestPicture / size.width)
  return Object.entries(item.regions).flatMap(([id, region]): Finding[] => {
    const { left, top, right, bottom } = boxOf(region)
    const at = source.positionOf(['regions', id])
    if (right > size.width || bottom > size.height) {
      return [refuse(at, `the place \`${id}\` stands outside the picture, which is ${size.width} × ${size.height}`)]
    }
    if (Math.min(right - left, bottom - top) * unit >= leastTarget) return []
    return [refuse(at, `the place \`${id}\` is less than ${leastTarget} pixels wide or high on a phone`)]
  })
}
