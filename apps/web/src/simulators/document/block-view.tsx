import { type Block, type Piece, pagesOf } from '@pix/core/simulators/document'
import { type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BlockEditor } from './block-editor.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { DrawnPicture } from './drawn-picture.tsx'

/** A block as it reads, and once chosen, what can be done with it below. */
export function BlockView({
  block,
  state,
  act,
  isSelected,
  onSelect,
  onClose,
}: PartProps & {
  block: Block
  isSelected: boolean
  onSelect: (id: string | null) => void
  onClose: (id: string) => void
}): JSX.Element {
  const say = useMessages()
  const editorId = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const isWritten = block.type === 'paragraph'
  useEffect(() => {
    // A new one is chosen from a button that is gone. A paragraph has a field that waits for words.
    if (isSelected && !isWritten) choose.current?.focus()
  }, [isSelected, isWritten])
  const place = state.blocks.indexOf(block)
  const comments = state.comments.filter((comment) => comment.block === block.id && !comment.resolved).length
  return (
    <div className={styles['block']} data-selected={isSelected || undefined}>
      <Reading block={block} number={numberOf(state.blocks, place)}>
        <button
          ref={choose}
          type="button"
          data-block={block.id}
          className={styles['choose']}
          aria-expanded={isSelected}
          aria-controls={editorId}
          onClick={() => onSelect(isSelected ? null : block.id)}
        >
          <Inside block={block} page={pagesOf(state)[place] ?? 1} />
          {comments > 0 && <span className={styles['count']}>{say('document.comments', { count: comments })}</span>}
        </button>
      </Reading>
      <div id={editorId} hidden={!isSelected}>
        {isSelected && <BlockEditor key={block.id} {...{ block, state, act, onSelect, onClose }} />}
      </div>
    </div>
  )
}

/** The place of a numbered paragraph among those that follow each other. */
function numberOf(blocks: readonly Block[], place: number): number {
  let number = 0
  for (let at = place; at >= 0; at -= 1) {
    const block = blocks[at]
    if (block?.type !== 'paragraph' || block.style !== 'number') break
    number += 1
  }
  return number
}

/** The element that a block is, by its style. */
function Reading({ block, number, children }: { block: Block; number: number; children: JSX.Element }): JSX.Element {
  if (block.type !== 'paragraph') return <div>{children}</div>
  const shown = { className: styles[block.style], 'data-align': block.align, 'data-hidden': block.hidden || undefined }
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
        <ul className={styles['bullet']} data-align={block.align} data-hidden={block.hidden || undefined}>
          <li>{children}</li>
        </ul>
      )
    case 'number':
      return (
        <ol
          start={number}
          className={styles['number']}
          data-align={block.align}
          data-hidden={block.hidden || undefined}
        >
          <li>{children}</li>
        </ol>
      )
    case 'quote':
      return <blockquote {...shown}>{children}</blockquote>
    case 'normal':
      return <p {...shown}>{children}</p>
  }
}

function Inside({ block, page }: { block: Block; page: number }): JSX.Element {
  const say = useMessages()
  switch (block.type) {
    case 'paragraph':
      return (
        <>
          {block.hidden && <span className={styles['tag']}>{say('document.hidden')}</span>}
          {block.pieces.length === 0 ? (
            <span className={styles['empty']}>{say('document.empty')}</span>
          ) : (
            block.pieces.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
              <PieceText key={place} piece={piece} />
            ))
          )}
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
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <span key={column}>{cell === '' ? '\u00a0' : cell} </span>
              ))}
            </span>
          ))}
        </span>
      )
    case 'picture':
      return (
        <span className={styles['picture']} style={{ inlineSize: `${block.width}%` }}>
          <DrawnPicture drawing={block.drawing} />
          <span className={styles['caption']}>
            {block.alt === '' ? say('document.no-alternative', { name: block.name }) : block.alt}
          </span>
        </span>
      )
    case 'contents':
      return (
        <span className={styles['contents']}>
          <span className={styles['tag']}>{say('document.contents')}</span>
          {block.entries.length === 0 && <span>{say('document.no-heading')}</span>}
          {block.entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
            <span key={at} className={styles['entry']} data-level={entry.level}>
              <span>{entry.text} </span>
              <span>{entry.page}</span>
            </span>
          ))}
        </span>
      )
    case 'break':
      return <span className={styles['break']}>{say('document.break', { number: page + 1 })}</span>
  }
}

function PieceText({ piece: { text, marks, change } }: { piece: Piece }): JSX.Element {
  const say = useMessages()
  let shown = <>{text}</>
  if (marks.includes('bold')) shown = <strong>{shown}</strong>
  if (marks.includes('italic')) shown = <em>{shown}</em>
  if (marks.includes('underlined')) shown = <u>{shown}</u>
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
