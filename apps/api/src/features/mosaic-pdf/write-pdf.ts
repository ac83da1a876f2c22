// One A4 page: the mosaic, its table, and that it is not a certificate. Tagged (PDF/UA-1), with its fonts inside.
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { mosaicColours } from '../../../../web/src/ui/area-colours.ts'
import { drawKey, drawMosaic } from './draw-mosaic.ts'
import type { MosaicSheet } from './mosaic-sheet.ts'
import { accessible } from './pdfkit-types.ts'
import { texts } from './texts.ts'

const fontFile = (name: string): string => fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url))
const regular = fontFile('atkinson-regular')
const bold = fontFile('atkinson-bold')

// In points, a third of a millimetre.
const margin = 48
const mosaicWidth = 252
const rowHeight = 17.5
const columns = [
  { x: margin, width: 340, align: 'left' },
  { x: margin + 340, width: 80, align: 'right' },
  { x: margin + 420, width: 79, align: 'right' },
] as const

/** Letters of a title from which on it is set smaller, so that the page holds it. */
const longTitle = 64

/** The bytes of the file. */
export async function writePdf(sheet: MosaicSheet): Promise<Uint8Array> {
  const say = texts[sheet.language]
  const title = sheet.firstName === null ? say.title : say.titleNamed(sheet.firstName)
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    info: { Title: title, Author: 'Pix', CreationDate: new Date(sheet.date) },
    font: regular,
  })
  const bytes = bytesOf(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawSheet(doc, root, sheet, title)
  root.end()
  doc.end()
  return bytes
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}

function drawSheet(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, sheet: MosaicSheet, title: string): void {
  const say = texts[sheet.language]
  const { competences } = sheet
  const pix = competences.reduce((sum, one) => sum + one.pix, 0)
  const width = doc.page.width - 2 * margin
  const paragraph = (type: string, draw: () => void): void => {
    root.add(doc.struct(type, {}, draw))
  }

  paragraph('H1', () =>
    doc
      .font(bold)
      .fontSize(title.length > longTitle ? 16 : 22)
      .fillColor(mosaicColours.ink)
      .text(printed(title), margin, margin, { width }),
  )
  paragraph('P', () =>
    doc
      .font(bold)
      .fontSize(11)
      .text(printed(say.notCertificate), margin, doc.y + 8, { width, lineGap: 2 }),
  )

  const top = doc.y + 20
  const aside = margin + mosaicWidth + 28
  const asideWidth = width - mosaicWidth - 28
  const label = printed(say.mosaic(pix, competences.length))
  const bbox: [number, number, number, number] = [margin, top, margin + mosaicWidth, top + mosaicWidth]
  root.add(
    doc.struct('Figure', { alt: label, bbox }, () => {
      drawMosaic(doc, sheet, { x: margin, y: top, width: mosaicWidth })
    }),
  )
  paragraph('P', () =>
    doc
      .font(bold)
      .fontSize(22)
      .fillColor(mosaicColours.ink)
      .text(printed(say.total(pix, sheet.openPix)), aside, top, { width: asideWidth }),
  )
  paragraph('P', () =>
    doc
      .font(regular)
      .fontSize(12)
      .text(printed(say.date(sheet.date)), aside, doc.y + 4, { width: asideWidth }),
  )
  const area = competences.find(({ isOpen }) => isOpen)?.areaId ?? ''
  for (const state of ['earned', 'open', 'closed'] as const) {
    const y = doc.y + 10
    artifact(doc, () => drawKey(doc, state, area, { x: aside, y: y + 1 }))
    paragraph('P', () =>
      doc
        .font(regular)
        .fontSize(10)
        .fillColor(mosaicColours.secondInk)
        .text(say[state], aside + 16, y, { width: asideWidth }),
    )
  }
  const tableTop = top + mosaicWidth + 24
  drawTable(doc, root, sheet, tableTop)
  paragraph('P', () =>
    doc
      .font(regular)
      .fontSize(10)
      .fillColor(mosaicColours.secondInk)
      .text(printed(say.about(sheet.address)), margin, tableTop + 28 + (competences.length + 1) * rowHeight, { width }),
  )
}

function drawTable(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, sheet: MosaicSheet, top: number): void {
  const say = texts[sheet.language]
  const table = doc.struct('Table')
  root.add(table)
  table.add(
    doc.struct('Caption', {}, () => {
      doc
        .font(regular)
        .fontSize(10)
        .fillColor(mosaicColours.secondInk)
        .text(printed(say.table(sheet.openLevels)), margin, top)
    }),
  )
  const lines = [
    { cells: [say.competence, say.level, say.pix], isHead: true },
    ...sheet.competences.map(({ name, level, pix, isOpen, isBegun }) => ({
      cells: isOpen && isBegun ? [name, String(level), String(pix)] : [name, isOpen ? say.notBegun : say.soon, '–'],
      isHead: false,
    })),
  ]
  for (const [index, { cells, isHead }] of lines.entries()) {
    const y = top + 20 + index * rowHeight
    artifact(doc, () => rule(doc, y + rowHeight - 4, isHead))
    const row = doc.struct('TR')
    table.add(row)
    for (const [place, column] of columns.entries()) {
      const isHeader = isHead || place === 0
      const scope = isHead ? 'Column' : 'Row'
      row.add(
        doc.struct(isHeader ? 'TH' : 'TD', isHeader ? { scope } : {}, () =>
          drawCell(doc, printed(cells[place] ?? ''), { ...column, y, isHead }),
        ),
      )
    }
    row.end()
  }
  table.end()
}

type Cell = (typeof columns)[number] & { readonly y: number; readonly isHead: boolean }

function drawCell(doc: PDFKit.PDFDocument, text: string, { x, y, width, align, isHead }: Cell): void {
  doc
    .font(isHead ? bold : regular)
    .fontSize(10)
    .fillColor(mosaicColours.ink)
    .text(text, x, y, { width, height: rowHeight, align, ellipsis: true })
}

function rule(doc: PDFKit.PDFDocument, y: number, isHead: boolean): void {
  const right = doc.page.width - margin
  doc
    .moveTo(margin, y)
    .lineTo(right, y)
    .lineWidth(isHead ? 1 : 0.5)
    .stroke(isHead ? mosaicColours.secondInk : mosaicColours.line)
}

/** What only adorns: a screen reader passes over it. */
function artifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** The font has no narrow no-break space. */
function printed(text: string): string {
  return text.normalize('NFC').replaceAll('\u202f', '\u00a0')
}
