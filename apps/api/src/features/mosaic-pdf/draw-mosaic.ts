// The mosaic on paper: the same paths as on the screen.
import { areaColour, mosaicColours, motifStroke } from '../../../../web/src/ui/area-colours.ts'
import {
  blockPaths,
  blockPosition,
  keyPath,
  mosaicSize,
  motifOf,
  type TileState,
} from '../../../../web/src/ui/mosaic.ts'
import type { MosaicSheet } from './mosaic-sheet.ts'

type Document = PDFKit.PDFDocument

const columns = 4
const tileStroke = 4

/** Draws the whole mosaic with its top left corner at a place of the page, in points. Returns its height. */
export function drawMosaic(doc: Document, sheet: MosaicSheet, place: { x: number; y: number; width: number }): number {
  const size = mosaicSize(sheet.competences.length, columns)
  const scale = place.width / size.width
  doc.save().translate(place.x, place.y).scale(scale)
  for (const [index, { areaId: area, pix, isOpen }] of sheet.competences.entries()) {
    const { x, y } = blockPosition(index, columns)
    const paths = blockPaths({ area, pix }, isOpen ? sheet.openLevels : 0)
    doc.save().translate(x, y)
    drawTiles(doc, 'closed', area, paths.closed)
    drawTiles(doc, 'open', area, paths.open)
    drawTiles(doc, 'earned', area, paths.earned)
    drawMotif(doc, area, paths.motif)
    doc.restore()
  }
  doc.restore()
  return size.height * scale
}

/** One tile of a state, to stand beside the words that say what it means. */
export function drawKey(doc: Document, state: TileState, area: string, place: { x: number; y: number }): void {
  doc.save().translate(place.x, place.y).scale(0.7)
  drawTiles(doc, state, area, keyPath(state))
  if (state === 'earned') drawMotif(doc, area, motifOf(area))
  doc.restore()
}

function drawTiles(doc: Document, state: TileState, area: string, path: string): void {
  if (path === '') return
  doc.lineJoin('round')
  if (state === 'closed') {
    doc.path(path).lineWidth(1).stroke(mosaicColours.line)
    return
  }
  const colour = state === 'earned' ? areaColour(area) : mosaicColours.empty
  doc.path(path).lineWidth(tileStroke).fillAndStroke(colour, colour)
}

function drawMotif(doc: Document, area: string, path: string): void {
  if (path === '') return
  doc.path(path).lineWidth(motifStroke(area)).lineCap('round').strokeOpacity(0.7).stroke('#ffffff').strokeOpacity(1)
}
