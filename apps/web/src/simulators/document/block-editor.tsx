import type { Align, Block, Mark, Style } from '@pix/core/simulators/document'
import { readText } from '@pix/core/simulators/document'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

type EditorProps<One extends Block> = PartProps & { block: One }
type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/** What can be done with the block that is chosen. */
export function BlockEditor({
  block,
  state,
  act,
  onSelect,
  onClose,
}: EditorProps<Block> & { onSelect: (id: string) => void; onClose: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const place = state.blocks.indexOf(block)
  const beside = state.blocks[place + 1] ?? state.blocks[place - 1]
  return (
    <div className={styles['editor']}>
      {block.type === 'paragraph' && <ParagraphEditor {...{ block, state, act, onSelect }} />}
      {block.type === 'table' && <TableEditor {...{ block, state, act }} />}
      {block.type === 'picture' && <PictureEditor {...{ block, state, act }} />}
      {block.type === 'contents' && <ContentsEditor {...{ block, state, act }} />}
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={place === 0 || undefined}
          onClick={() => act({ type: 'move', block: block.id, by: -1 })}
        >
          <Icon name="arrow-up" />
          {say('document.up')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={place === state.blocks.length - 1 || undefined}
          onClick={() => act({ type: 'move', block: block.id, by: 1 })}
        >
          <Icon name="arrow-down" />
          {say('document.down')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={!beside || undefined}
          onClick={() => {
            if (!beside) return
            onClose(beside.id)
            act({ type: 'delete', block: block.id })
          }}
        >
          <Icon name="close" />
          {say('document.delete')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => onClose(block.id)}>
          <Icon name="check" />
          {say('document.done')}
        </button>
      </div>
      <AddBelow block={block} state={state} act={act} onSelect={onSelect} />
    </div>
  )
}

const things = ['paragraph', 'table', 'contents', 'break'] as const

function AddBelow({
  block,
  state,
  act,
  onSelect,
}: EditorProps<Block> & { onSelect: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [what, setWhat] = useState('paragraph')
  const pictures = state.scenario.pictures ?? []
  const add = (): void => {
    const thing = things.find((one) => one === what)
    act(
      thing
        ? { type: 'insert', after: block.id, what: thing }
        : { type: 'insert', after: block.id, what: 'picture', picture: what },
    )
    onSelect(`n${state.made + 1}`)
  }
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{say('document.add-below')}</label>
      <select id={id} value={what} onChange={(event) => setWhat(event.target.value)}>
        {things.map((one) => (
          <option key={one} value={one}>
            {one === 'break' && state.scenario.mode === 'slides'
              ? say('document.what-slide')
              : say(`document.what-${one}`)}
          </option>
        ))}
        {pictures.map((picture) => (
          <option key={picture.id} value={picture.id}>
            {say('document.what-picture', { name: picture.name })}
          </option>
        ))}
      </select>
      <button type="button" className="button button-soft" onClick={add}>
        {say('document.add')}
      </button>
    </div>
  )
}

const stylesOfText: readonly Style[] = [
  'normal',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quote',
]
const aligns: readonly Align[] = ['start', 'centre', 'end', 'justify']
const marks: readonly Mark[] = ['bold', 'italic', 'underlined', 'covered']

function ParagraphEditor({
  block,
  state,
  act,
  onSelect,
}: EditorProps<Of<'paragraph'>> & { onSelect: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = readText(block.pieces)
  const [draft, setDraft] = useState(text)
  const [note, setNote] = useState<string | null>(null)
  useEffect(() => setDraft(text), [text])
  useEffect(() => area.current?.focus(), [])
  const above = state.blocks[state.blocks.indexOf(block) - 1]
  /** The words that are selected in the field, and which of several same ones they are. */
  const selection = (): { readonly words: string; readonly nth: number } => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    const words = text.slice(selectionStart, selectionEnd)
    let nth = 0
    if (words !== '')
      for (let at = text.indexOf(words); at >= 0 && at < selectionStart; at = text.indexOf(words, at + 1)) nth += 1
    return { words, nth }
  }
  const mark = (one: Mark): void => {
    const { words, nth } = selection()
    const from = words === '' ? 0 : (area.current?.selectionStart ?? 0)
    const on = !hasAll(block, one, from, words === '' ? text.length : from + words.length)
    act({ type: 'mark', block: block.id, words, ...(nth > 0 && { nth }), mark: one, on })
  }
  return (
    <>
      <div className="field">
        <label htmlFor={id} className="field-label">
          {say('document.text')}
        </label>
        <textarea
          id={id}
          ref={area}
          rows={Math.min(8, Math.max(2, Math.ceil(draft.length / 60)))}
          value={draft}
          maxLength={2000}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (draft !== text) act({ type: 'write', block: block.id, text: draft })
          }}
        />
        <p id={`${id}-hint`} className="field-hint">
          {say('document.text-hint')}
        </p>
      </div>
      <div className={styles['line']}>
        {marks.map((one) => (
          <button key={one} type="button" className="button button-soft" onClick={() => mark(one)}>
            <span className={styles[`mark-${one}`]}>{say(`document.mark-${one}`)}</span>
          </button>
        ))}
        <button
          type="button"
          className="button button-soft"
          aria-expanded={note !== null}
          onClick={() => setNote(note === null ? selection().words : null)}
        >
          <Icon name="message" />
          {say('document.comment')}
        </button>
      </div>
      {note !== null && (
        <CommentField
          words={note}
          onSend={(sent) => {
            setNote(null)
            area.current?.focus()
            act({ type: 'comment', block: block.id, words: text.includes(note) ? note : '', text: sent })
          }}
        />
      )}
      <div className={styles['line']}>
        <label htmlFor={`${id}-style`}>{say('document.style')}</label>
        <select
          id={`${id}-style`}
          value={block.style}
          onChange={(event) => {
            const style = stylesOfText.find((one) => one === event.target.value)
            if (style) act({ type: 'style', block: block.id, style })
          }}
        >
          {stylesOfText.map((one) => (
            <option key={one} value={one}>
              {say(`document.style-${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-align`}>{say('document.align')}</label>
        <select
          id={`${id}-align`}
          value={block.align}
          onChange={(event) => {
            const align = aligns.find((one) => one === event.target.value)
            if (align) act({ type: 'align', block: block.id, align })
          }}
        >
          {aligns.map((one) => (
            <option key={one} value={one}>
              {say(`document.align-${one}`)}
            </option>
          ))}
        </select>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={block.hidden}
            onChange={() => act({ type: 'hide', block: block.id, hidden: !block.hidden })}
          />
          {say('document.hide')}
        </label>
        {above?.type === 'paragraph' && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              act({ type: 'join', block: block.id })
              onSelect(above.id)
            }}
          >
            {say('document.join')}
          </button>
        )}
      </div>
    </>
  )
}

/** Whether all of a stretch of the text has a mark. */
function hasAll({ pieces }: Of<'paragraph'>, mark: Mark, from: number, to: number): boolean {
  let place = 0
  return pieces.every((piece) => {
    if (piece.change?.kind === 'delete') return true
    const begins = place
    place += piece.text.length
    return place <= from || begins >= to || piece.marks.includes(mark)
  })
}

function CommentField({ words, onSend }: { words: string; onSend: (text: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{words === '' ? say('document.comment-whole') : say('document.comment-on', { words })}</label>
      <input
        ref={field}
        id={id}
        type="text"
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button button-soft"
        aria-disabled={text.trim() === '' || undefined}
        onClick={() => {
          if (text.trim() !== '') onSend(text)
        }}
      >
        {say('document.add')}
      </button>
    </div>
  )
}

function TableEditor({ block, act }: EditorProps<Of<'table'>>): JSX.Element {
  const say = useMessages()
  const { id, rows, header } = block
  const addRow = useRef<HTMLButtonElement>(null)
  const addColumn = useRef<HTMLButtonElement>(null)
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['cells']}>
          <caption className="visually-hidden">{say('document.table')}</caption>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column}>
                    <CommittedField
                      label={say('document.cell', { row: at + 1, column: column + 1 })}
                      isLabelHidden
                      value={cell}
                      onCommit={(text) => act({ type: 'cell', block: id, row: at, column, text })}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-disabled={rows.length === 1 || undefined}
                    onClick={() => {
                      if (at === rows.length - 1 && at > 0) addRow.current?.focus()
                      act({ type: 'remove-row', block: id, row: at })
                    }}
                  >
                    <Icon name="close" label={say('document.remove-row', { row: at + 1 })} />
                  </button>
                </td>
              </tr>
            ))}
            <tr>
              {rows[0]?.map((_cell, column, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-disabled={rows[0]?.length === 1 || undefined}
                    onClick={() => {
                      if (column === row.length - 1 && column > 0) addColumn.current?.focus()
                      act({ type: 'remove-column', block: id, column })
                    }}
                  >
                    <Icon name="close" label={say('document.remove-column', { column: column + 1 })} />
                  </button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div className={styles['line']}>
        <button
          ref={addRow}
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'add-row', block: id })}
        >
          {say('document.add-row')}
        </button>
        <button
          ref={addColumn}
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'add-column', block: id })}
        >
          {say('document.add-column')}
        </button>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={header}
            onChange={() => act({ type: 'header-row', block: id, on: !header })}
          />
          {say('document.header-row')}
        </label>
      </div>
    </>
  )
}

function PictureEditor({ block, act }: EditorProps<Of<'picture'>>): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <>
      <CommittedField
        label={say('document.alternative')}
        value={block.alt}
        onCommit={(text) => act({ type: 'describe', block: block.id, text })}
      />
      <div className={styles['line']}>
        <label htmlFor={id}>{say('document.width')}</label>
        <select
          id={id}
          value={block.width}
          onChange={(event) => act({ type: 'size', block: block.id, width: Number(event.target.value) })}
        >
          {[...new Set([25, 33, 50, 75, 100, block.width])]
            .sort((one, other) => one - other)
            .map((width) => (
              <option key={width} value={width}>
                {width} %
              </option>
            ))}
        </select>
      </div>
    </>
  )
}

function ContentsEditor({ block, act }: EditorProps<Of<'contents'>>): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{say('document.depth')}</label>
      <select
        id={id}
        value={block.depth}
        onChange={(event) => act({ type: 'depth', block: block.id, depth: Number(event.target.value) })}
      >
        {[1, 2, 3].map((depth) => (
          <option key={depth} value={depth}>
            {say('document.levels', { count: depth })}
          </option>
        ))}
      </select>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'refresh', block: block.id })}>
        <Icon name="refresh" />
        {say('document.refresh')}
      </button>
    </div>
  )
}
