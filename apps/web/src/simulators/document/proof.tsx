import { type Block, linesTaken, type Sheet, sheetsOf } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** Every page as it will be printed, drawn, with its words beside. */
export function Proof({ state, bothSides }: Pick<PartProps, 'state'> & { bothSides: boolean }): JSX.Element {
  const say = useMessages()
  return (
    <ol className={styles['proof']}>
      {sheetsOf(state).map((sheet) => {
        const { page, section, number } = sheet
        return (
          <li key={page}>
            <DrawnSheet sheet={sheet} />
            <p>
              {bothSides
                ? say(page % 2 === 1 ? 'document.proof-front' : 'document.proof-back', {
                    page,
                    sheet: Math.ceil(page / 2),
                  })
                : say('document.proof-page', { page })}
              {section.header !== '' && (
                <>
                  <br />
                  {say('document.proof-header', { words: section.header })}
                </>
              )}
              {section.footer !== '' && (
                <>
                  <br />
                  {say('document.proof-footer', { words: section.footer })}
                </>
              )}
              {section.numbers !== 'none' && (
                <>
                  <br />
                  {say('document.proof-number', { number })}
                </>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** Lines for words, boxes for pictures and tables, in the measures that pages are counted with. */
function DrawnSheet({ sheet: { section, blocks, number } }: { sheet: Sheet }): JSX.Element {
  const isTall = section.orientation === 'portrait'
  const [width, height] = isTall ? [70, 99] : [99, 70]
  const edge = { narrow: 4, normal: 8, wide: 13 }[section.margins]
  const bands: { block: Block; from: number; size: number }[] = []
  let used = 0
  for (const block of blocks) {
    const { taken, all } = linesTaken(section, block)
    const line = (height - 2 * edge) / all
    const from = edge + used * line
    const size = Math.min(taken * line, height - edge - from)
    if (size > 0) bands.push({ block, from, size })
    used += taken
  }
  return (
    <svg className={styles['drawn-sheet']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} className={styles['paper']} />
      {section.header !== '' && <rect x={edge} y={2} width={width - 2 * edge} height={1.5} />}
      {section.footer !== '' && <rect x={edge} y={height - 4} width={width - 2 * edge} height={1.5} />}
      {section.numbers !== 'none' && (
        <text x={width / 2} y={section.numbers === 'top' ? 7 : height - 5} textAnchor="middle">
          {number}
        </text>
      )}
      {bands.map(({ block, from, size }) => (
        <Band key={block.id} block={block} x={edge} y={from} width={width - 2 * edge} size={size} />
      ))}
    </svg>
  )
}

function Band({
  block,
  x,
  y,
  width,
  size,
}: {
  block: Block
  x: number
  y: number
  width: number
  size: number
}): JSX.Element | null {
  if (block.type === 'picture') {
    const own = (width * block.width) / 100
    return <rect x={x} y={y} width={own} height={Math.max(1, size - 2)} className={styles['frame']} />
  }
  if (block.type === 'table')
    return <rect x={x} y={y} width={width} height={Math.max(1, size - 2)} className={styles['frame']} />
  if (block.type !== 'paragraph') return <rect x={x} y={y} width={width / 2} height={1} />
  if (block.pieces.length === 0 || block.hidden) return null
  const isHeading = block.style === 'title' || block.style.startsWith('heading')
  const count = Math.max(1, Math.round(size / 2.4) - 1)
  return (
    <>
      {Array.from({ length: count }, (_, line) => y + line * 2.4).map((at, line) => (
        <rect
          key={at}
          x={x}
          y={at}
          width={isHeading || line === count - 1 ? width * 0.6 : width}
          height={isHeading ? 1.8 : 1}
        />
      ))}
    </>
  )
}
