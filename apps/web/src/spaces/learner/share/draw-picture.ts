// The picture of a mosaic, drawn in the browser from the paths of the mosaic on the page. In the light theme, whatever
// the page shows: whoever receives it has a screen of their own.
import { areaColour, mosaicColours, motifStroke } from '../../../ui/area-colours.ts'
import { blockPaths, blockPosition, mosaicSize } from '../../../ui/mosaic.ts'
import { isOpen } from '../profile/next-step.ts'
import type { Profile } from '../profile/profile-query.ts'
import { linesOf, type PictureFormat, type PictureLayout, pictureLayouts } from './picture-layout.ts'

type Pen = CanvasRenderingContext2D

export type Picture = {
  readonly format: PictureFormat
  readonly profile: Pick<Profile, 'scorecards' | 'openLevels'>
  readonly words: {
    readonly title: string
    /** The pix, then, below, what they are out of. */
    readonly number: string
    readonly unit: string
    /** What the picture is. */
    readonly note: string
  }
}

const titleFont = '"Bricolage Grotesque", sans-serif'
const textFont = '"Atkinson Hyperlegible Next", sans-serif'
const columns = 4
const tileStroke = 4

/** At once, then again when the fonts are there, unless something else is to be drawn by then. */
export async function showPicture(
  canvas: HTMLCanvasElement,
  picture: Picture,
  isCurrent: () => boolean,
): Promise<void> {
  const pen = canvas.getContext('2d')
  // A browser that draws nothing at all has no picture to share; the PDF is made elsewhere.
  if (pen === null) return
  drawPicture(pen, picture)
  await Promise.allSettled([document.fonts.load(`700 40px ${titleFont}`), document.fonts.load(`400 40px ${textFont}`)])
  if (isCurrent()) drawPicture(pen, picture)
}

function drawPicture(pen: Pen, { format, profile, words }: Picture): void {
  const layout = pictureLayouts[format]
  pen.canvas.width = layout.width
  pen.canvas.height = layout.height
  pen.fillStyle = mosaicColours.paper
  pen.fillRect(0, 0, layout.width, layout.height)
  drawMosaic(pen, layout, profile)
  drawWords(pen, layout, words)
}

function drawMosaic(pen: Pen, { mosaic }: PictureLayout, { scorecards, openLevels }: Picture['profile']): void {
  const scale = mosaic.side / mosaicSize(scorecards.length, columns).width
  pen.save()
  pen.translate(mosaic.x, mosaic.y)
  pen.scale(scale, scale)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  for (const [index, scorecard] of scorecards.entries()) {
    const { areaId: area, pix } = scorecard
    const { x, y } = blockPosition(index, columns)
    const paths = blockPaths({ area, pix }, isOpen(scorecard) ? openLevels : 0)
    pen.save()
    pen.translate(x, y)
    stroke(pen, paths.closed, mosaicColours.line, 1)
    fill(pen, paths.open, mosaicColours.empty)
    fill(pen, paths.earned, areaColour(area))
    pen.globalAlpha = 0.7
    stroke(pen, paths.motif, mosaicColours.paper, motifStroke(area))
    pen.restore()
  }
  pen.restore()
}

function fill(pen: Pen, path: string, colour: string): void {
  pen.fillStyle = colour
  pen.fill(new Path2D(path))
  stroke(pen, path, colour, tileStroke)
}

function stroke(pen: Pen, path: string, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke(new Path2D(path))
}

function drawWords(
  pen: Pen,
  { words: place, type }: PictureLayout,
  { title, number, unit, note }: Picture['words'],
): void {
  let y = place.y
  const write = (text: string, font: string, size: number, colour: string, leading = 1.12): void => {
    pen.font = font
    pen.fillStyle = colour
    for (const line of linesOf(text, place.width, (part) => pen.measureText(part).width)) {
      y += size * leading
      pen.fillText(line, place.x, y, place.width)
    }
  }
  pen.textBaseline = 'alphabetic'
  write(title, `700 ${type.title}px ${titleFont}`, type.title, mosaicColours.ink)
  write(number, `700 ${type.number}px ${titleFont}`, type.number, mosaicColours.ink)
  y += type.small * 0.4
  write(unit, `400 ${type.small}px ${textFont}`, type.small, mosaicColours.ink, 1.35)
  y += type.small * 0.4
  write(note, `400 ${type.small}px ${textFont}`, type.small, mosaicColours.secondInk, 1.35)
}
