import {
  type Block,
  colours,
  type DocumentState,
  lookOfPiece,
  type Paragraph,
  type Piece,
  pagesOf,
} from '@pix/core/simulators/document'
import { type CSSProperties, type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BlockEditor } from './block-editor.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { DrawnChart, DrawnPicture } from './drawn-picture.tsx'

/** A block as it reads, and once chosen, what can be done with it below. */
export function BlockView({
  block,
  state,
  act,
  number,
  signs,
  isSelected,
  onSelect,
  onDelete,
}: PartProps & {
  block: Block
  /** What stands before it by itself. */
  number: string
  /** Whether spaces and ends of lines are shown. */
  signs: boolean
  isSelected: boolean
  onSelect: (id: string | null) => void
  onDelete: (id: string) => void
}): JSX.Element {
  const say = useMessages()
  const editorId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { type } = block
  // The editor of another block closes at the same time: what was chosen would move away, and what was made have no focus.
  // In a paragraph the focus goes to its text.
  useEffect(() => {
    if (!isSelected || type === 'paragraph') return
    button.current?.focus()
    button.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, type])
  const place = state.blocks.indexOf(block)
  const comments = state.comments.filter((comment) => comment.block === block.id && !comment.resolved).length
  return (
    <div className={styles['block']} data-selected={isSelected || undefined}>
      <Reading block={block} number={number} state={state}>
        <button
          ref={button}
          type="button"
          className={styles['choose']}
          aria-expanded={isSelected}
          aria-controls={editorId}
          data-choose={block.id}
          onClick={() => onSelect(isSelected ? null : block.id)}
        >
          <Inside block={block} state={state} number={number} signs={signs} page={pagesOf(state)[place] ?? 1} />
          {comments > 0 && <span className={styles['count']}>{say('document.comments', { count: comments })}</span>}
        </button>
      </Reading>
      <div id={editorId} hidden={!isSelected}>
        {isSelected && (
          <BlockEditor
            key={block.id}
            block={block}
            state={state}
            act={act}
            onSelect={onSelect}
            onDelete={() => onDelete(block.id)}
            onClose={() => {
              onSelect(null)
              button.current?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}

/** The element that a block is, by its style. */
function Reading({
  block,
  number,
  state,
  children,
}: {
  block: Block
  number: string
  state: DocumentState
  children: JSX.Element
}): JSX.Element {
  if (block.type !== 'paragraph') return <div>{children}</div>
  const shown = {
    className: styles[block.style],
    style: standing(state, block),
    'data-align': block.align,
    'data-hidden': block.hidden || undefined,
    'data-boxed': block.boxed || undefined,
  }
  switch (block.style) {
    case 'title':
    case 'heading1':
      return <h4 {...shown}>{children}</h4>
    case 'heading2':
      return <h5 {...shown}>{children}</h5>
    case 'heading3':
      return <h6 {...shown}>{children}</h6>
    case 'bullet':
      return (
        <ul {...shown}>
          <li>{children}</li>
        </ul>
      )
    case 'number':
      return (
        <ol start={Number(number.replace('.', ''))} {...shown}>
          <li>{children}</li>
        </ol>
      )
    case 'quote':
      return <blockquote {...shown}>{children}</blockquote>
    case 'caption':
    case 'normal':
      return <p {...shown}>{children}</p>
  }
}

/** Points of print beside the plain size: what is large is a little less so on a screen. */
function shownSize(points: number): number {
  return (points / 11) ** 0.8
}

/** How a paragraph stands: spaces and indents, and the letters of its style. */
function standing(state: DocumentState, { style, layout }: Paragraph): CSSProperties {
  const look = state.styles[style]
  const { before = look.before, after = look.after, indent = 0, first = 0, line, tabs = [], level = 0 } = layout
  const inset = indent / 4 + level * 1.5
  return {
    fontSize: `${shownSize(look.size)}em`,
    fontWeight: look.bold ? 700 : 400,
    marginBlockStart: `${before / 16}rem`,
    // The room that the passage has to be chosen by is a little space already.
    marginBlockEnd: `${Math.max(0, after - 6) / 16}rem`,
    ...(inset > 0 && { marginInlineStart: `min(${inset}em, 40%)` }),
    ...(first > 0 && { textIndent: `${first / 4}em` }),
    ...(line !== undefined && { lineHeight: (1.5 * line) / 100 }),
    tabSize: `${(tabs[0] ?? 12) / 4}em`,
  }
}

function Inside({
  block,
  state,
  number,
  signs,
  page,
}: {
  block: Block
  state: DocumentState
  number: string
  signs: boolean
  page: number
}): JSX.Element {
  const say = useMessages()
  const hasNumber = block.type === 'paragraph' && block.style !== 'number' && number !== ''
  switch (block.type) {
    case 'paragraph':
      return (
        <>
          {block.hidden && <span className={styles['tag']}>{say('document.hidden')}</span>}
          {block.locked && <span className={styles['tag']}>{say('document.locked')}</span>}
          {block.fillable && <span className={styles['tag']}>{say('document.to-fill')}</span>}
          {block.when && (
            <span className={styles['tag']}>{say('document.conditional', { field: block.when.field })}</span>
          )}
          {hasNumber && <span className={styles['before']}>{number} </span>}
          {block.pieces.length === 0 ? (
            <span className={styles['empty']}>{say('document.empty')}</span>
          ) : (
            block.pieces.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
              <PieceText key={place} piece={piece} block={block} state={state} signs={signs} />
            ))
          )}
          {signs && <span className={styles['sign']}>¶</span>}
        </>
      )
    case 'table':
      return (
        <span className={styles['table']}>
          <span className="visually-hidden">{say('document.table')}</span>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <span key={at} className={styles['row']} data-header={(block.header && at === 0) || undefined}>
              {row.map((cell, column) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={column}
                  data-fill={block.fills[at]?.[column]}
                  style={block.widths[column] ? { inlineSize: `${block.widths[column]}%` } : undefined}
                >
                  {cell === '' ? '\u00a0' : cell}{' '}
                </span>
              ))}
            </span>
          ))}
        </span>
      )
    case 'picture':
      return (
        <span className={styles['picture']} data-wrap={block.wrap} style={{ inlineSize: `${block.width}%` }}>
          {block.source === '' ? (
            <DrawnPicture drawing={block.drawing} height={block.height} />
          ) : (
            <DrawnChart table={block.source} state={state} />
          )}
          <span className={styles['alt']}>
            {block.decorative && say('document.decorative-short')}
            {!block.decorative && (block.alt === '' ? say('document.no-alternative', { name: block.name }) : block.alt)}
          </span>
        </span>
      )
    case 'contents':
      return (
        <span className={styles['contents']}>
          <span className={styles['tag']}>
            {block.of === 'headings' ? say('document.contents') : say(`document.list-of-${block.of}`)}
          </span>
          {block.entries.length === 0 && (
            <span>{block.of === 'headings' ? say('document.no-heading') : say('document.nothing')}</span>
          )}
          {block.entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
            <span key={at} className={styles['entry']} data-level={entry.level}>
              <span>{entry.text} </span>
              {entry.page > 0 && <span>{entry.page}</span>}
            </span>
          ))}
        </span>
      )
    case 'break':
      return (
        <span className={styles['break']}>
          {say(block.section ? 'document.section' : 'document.break', { number: page + 1 })}
        </span>
      )
  }
}

/** Spaces and ends of lines made visible. */
function withSigns(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\u{a0}', '°').replaceAll('\t', '→\t').replaceAll('\n', '↵\n')
}

function PieceText({
  piece,
  block,
  state,
  signs,
}: {
  piece: Piece
  block: Paragraph
  state: DocumentState
  signs: boolean
}): JSX.Element {
  const say = useMessages()
  const { text, marks, link, field, change } = piece
  let shown = <>{signs ? withSigns(text) : text}</>
  if (marks.includes('bold')) shown = <strong>{shown}</strong>
  if (marks.includes('italic')) shown = <em>{shown}</em>
  if (marks.includes('underlined')) shown = <u>{shown}</u>
  if (marks.includes('term')) shown = <span className={styles['term']}>{shown}</span>
  if (link !== '') shown = <u className={styles['link']}>{shown}</u>
  if (field) shown = <span className={styles['field']}>{shown}</span>
  shown = (
    <Letters piece={piece} block={block} state={state}>
      {shown}
    </Letters>
  )
  if (marks.includes('covered')) shown = <mark className={styles['covered']}>{shown}</mark>
  if (!change) return shown
  const said = <span className="visually-hidden">{say(`document.by-${change.kind}`, { author: change.author })} </span>
  return change.kind === 'insert' ? (
    <ins>
      {said}
      {shown}
    </ins>
  ) : (
    <del>
      {said}
      {shown}
    </del>
  )
}

/** Words in the letters that their style, or somebody's hand, gave them. */
function Letters({
  piece,
  block,
  state,
  children,
}: {
  piece: Piece
  block: Paragraph
  state: DocumentState
  children: JSX.Element
}): JSX.Element {
  const style = state.styles[block.style]
  const { font, size, colour } = lookOfPiece(piece, style)
  if (font === 'sans' && size === style.size && colour === 'black') return children
  return (
    <span
      className={styles['letters']}
      data-font={font}
      // Colours are those of ink on white paper.
      data-inked={colour !== 'black' || undefined}
      style={{
        ...(size !== style.size && { fontSize: `${shownSize(size) / shownSize(style.size)}em` }),
        ...(colour !== 'black' && { color: colours[colour].drawn }),
      }}
    >
      {children}
    </span>
  )
}
