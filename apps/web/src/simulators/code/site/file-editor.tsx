import { longestFile, type SiteFile } from '@pix/core/simulators/code/site'
import { type FocusEvent, type JSX, type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Group } from '../../../ui/group.tsx'
import styles from '../code.module.css'
import { putIn } from '../typing.ts'
import { markupPiecesOf } from './markup-colours.ts'

const signs: Readonly<Record<string, readonly string[]>> = {
  html: ['<', '>', '/', '=', '"'],
  css: ['{', '}', ':', ';', '.', '#', '@'],
  md: ['#', '*', '-', '[', ']', '(', ')', '!'],
}

type FileEditorProps = {
  area: RefObject<HTMLTextAreaElement | null>
  file: SiteFile
  text: string
  mistakes: readonly { readonly line: number }[]
  onType: (text: string) => void
  /** A line is ended, or the file is left. */
  onSettle: (text: string) => void
}

/** A file as it is typed, with the numbers of its lines and the signs that telephones hide. */
export function FileEditor({ area, file, text, mistakes, onType, onSettle }: FileEditorProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [line, setLine] = useState(1)
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1)
  const lines = text.split('\n').map((one, at) => ({ number: at + 1, pieces: markupPiecesOf(one, ending) }))
  const seeLine = (): void => {
    const { value = '', selectionEnd = 0 } = area.current ?? {}
    setLine(value.slice(0, selectionEnd).split('\n').length)
  }
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!box.current?.contains(relatedTarget)) onSettle(text)
  }
  const put = (what: string): void => {
    const field = area.current
    if (!field || file.readOnly || text.length + what.length > longestFile) return
    const { from, to, select } = putIn({ text, from: field.selectionStart, to: field.selectionEnd }, what)
    field.focus()
    // As if it was typed, so that the undo of the browser knows it, where the browser can.
    if (!document.execCommand?.('insertText', false, what)) field.setRangeText(what, from, to, 'end')
    field.setSelectionRange(...select)
    onType(field.value)
    seeLine()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const before = text.slice(0, event.currentTarget.selectionStart)
    put(`\n${/(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1] ?? ''}`)
    onSettle(event.currentTarget.value)
  }
  return (
    <div ref={box} className={styles['editor']}>
      <p className={styles['editor-head']}>
        <label htmlFor={id}>{file.name}</label>
        <span className={styles['place']}>
          {file.readOnly ? say('code.read-only') : say('code.place', { line, count: lines.length })}
        </span>
      </p>
      <div className={styles['sheet']} dir="ltr">
        <pre className={styles['colours']} aria-hidden="true">
          {lines.map(({ number, pieces }) => (
            <span key={number} data-marked={mistakes.some((one) => one.line === number) ? 'wrong' : undefined}>
              <span className={styles['number']}>{number}</span>
              {pieces.map(({ key, kind, text: piece }) => (
                <span key={key} data-kind={kind}>
                  {piece}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
        <textarea
          ref={area}
          id={id}
          value={text}
          rows={1}
          maxLength={longestFile}
          readOnly={file.readOnly}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
          onSelect={seeLine}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </div>
      {!file.readOnly && (
        <Group label={say('code.signs')} className={styles['signs']}>
          {signs[ending]?.map((one) => (
            <button
              key={one}
              type="button"
              className={`${styles['key']} ${styles['sign']}`}
              onPointerDown={(event) => event.preventDefault()}
              onBlur={leave}
              onClick={() => put(one)}
            >
              {one}
            </button>
          ))}
        </Group>
      )}
    </div>
  )
}
