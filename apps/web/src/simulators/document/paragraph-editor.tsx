import { type Align, linksOf, type Mark, readText, type Style } from '@pix/core/simulators/document'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import styles from './document.module.css'
import { Fields } from './fields.tsx'
import { Letters, Links, Standing } from './looks.tsx'
import { Mentions } from './mentions.tsx'

export const stylesOfText: readonly Style[] = [
  'normal',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quote',
  'caption',
]
const aligns: readonly Align[] = ['start', 'centre', 'end', 'justify']
const marks: readonly Mark[] = ['bold', 'italic', 'underlined', 'covered']

/** The words that are selected; without any, where the caret stands. */
export type Selection = { readonly words: string; readonly nth: number; readonly at: number }

/** The words of a paragraph, and how they look. */
export function ParagraphEditor({ block, state, act }: EditorProps<Of<'paragraph'>>): JSX.Element {
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
  const selection = (): Selection => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    const words = text.slice(selectionStart, selectionEnd)
    let nth = 0
    if (words !== '')
      for (let at = text.indexOf(words); at >= 0 && at < selectionStart; at = text.indexOf(words, at + 1)) nth += 1
    return { words, nth, at: selectionStart }
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
          className={`${app['area']} ${styles['writing']}`}
          rows={Math.min(8, Math.max(2, Math.ceil(draft.length / 60)))}
          value={draft}
          maxLength={2000}
          spellCheck={false}
          autoComplete="off"
          readOnly={block.locked}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (draft !== text) act({ type: 'write', block: block.id, text: draft })
          }}
        />
        <p id={`${id}-hint`} className="field-hint">
          {say(block.locked ? 'document.locked-hint' : 'document.text-hint')}
        </p>
      </div>
      <div className={styles['line']}>
        {[...marks, ...(state.scenario.offers?.includes('fields') ? (['term'] as const) : [])].map((one) => (
          <button key={one} type="button" className="button button-soft" onClick={() => mark(one)}>
            <span className={styles[`mark-${one}`]}>{say(`document.mark-${one}`)}</span>
          </button>
        ))}
        {state.scenario.offers?.includes('inspector') && (
          <button
            type="button"
            className="button button-soft"
            onClick={() => {
              const { words, nth } = selection()
              act({ type: 'redact', block: block.id, words, ...(nth > 0 && { nth }) })
            }}
          >
            {say('document.redact')}
          </button>
        )}
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
          people={state.scenario.people ?? []}
          onSend={(sent) => {
            setNote(null)
            act({ type: 'comment', block: block.id, words: text.includes(note) ? note : '', text: sent })
          }}
        />
      )}
      <div className={styles['pairs']}>
        <ChoiceField
          label={say('document.style')}
          value={block.style}
          values={stylesOfText.map((one) => [one, say(`document.style-${one}`)] as const)}
          onChoose={(style) => act({ type: 'style', block: block.id, style })}
        />
        <ChoiceField
          label={say('document.align')}
          value={block.align}
          values={aligns.map((one) => [one, say(`document.align-${one}`)] as const)}
          onChoose={(align) => act({ type: 'align', block: block.id, align })}
        />
      </div>
      <Letters block={block} state={state} act={act} selection={selection} />
      <Standing
        block={block}
        act={act}
        onTab={() => {
          const { words, at } = selection()
          act({ type: 'write', block: block.id, text: `${text.slice(0, at)}\t${text.slice(at + words.length)}` })
          area.current?.focus()
        }}
      />
      {linksOf(block).length > 0 && <Links block={block} act={act} />}
      {state.scenario.offers?.includes('fields') && <Fields {...{ block, state, act, selection }} />}
      <div className={styles['line']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={block.hidden}
            onChange={() => act({ type: 'hide', block: block.id, hidden: !block.hidden })}
          />
          {say('document.hide')}
        </label>
        {(block.boxed || state.scenario.offers?.includes('checker')) && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={block.boxed}
              onChange={() => act({ type: 'box', block: block.id, on: !block.boxed })}
            />
            {say('document.box')}
          </label>
        )}
        {state.scenario.mode === 'slides' && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => act({ type: 'to-notes', block: block.id })}
          >
            {say('document.to-notes')}
          </button>
        )}
        {above?.type === 'paragraph' && (
          <button type="button" className="button button-quiet" onClick={() => act({ type: 'join', block: block.id })}>
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

function CommentField({
  words,
  people,
  onSend,
}: {
  words: string
  people: readonly string[]
  onSend: (text: string) => void
}): JSX.Element {
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
      <Mentions
        people={people}
        onName={(name) => {
          setText(`${text.trimEnd()} @${name} `.trimStart())
          field.current?.focus()
        }}
      />
    </div>
  )
}
