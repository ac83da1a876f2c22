import { longestProgram } from '@pix/core/simulators/code'
import {
  type FocusEvent,
  type JSX,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './code.module.css'
import { piecesOf, plainPiece } from './colours.ts'
import { backspace, type Edit, indent, newLine, outdent, putIn, type Typing } from './typing.ts'

const signs = [':', '(', ')', '[', ']', '=', '"', '#'] as const

type CodeEditorProps = {
  area: RefObject<HTMLTextAreaElement | null>
  text: string
  /** What the text is called; without it, it is the program. */
  name: string | undefined
  /** It can only be read. */
  isLocked: boolean
  /** It is no program. */
  isProse: boolean
  /** Lines that somebody marked. */
  noted: ReadonlySet<number>
  /** The line that comes next, or that is wrong. */
  marked: { readonly line: number; readonly why: 'next' | 'wrong' } | null
  /** Id of the sentence that says what is wrong. */
  describedBy: string | undefined
  onType: (text: string) => void
  /** The cursor stands on this line. */
  onCursor: (line: number) => void
  /** A line is ended. */
  onLine: (text: string) => void
  /** The editor and its keys are left. */
  onLeave: () => void
  onRun: () => void
}

/** A program as it is typed, with the numbers of its lines and the signs that telephones hide. */
export function CodeEditor({
  area,
  text,
  name,
  isLocked,
  isProse,
  noted,
  marked,
  describedBy,
  onType,
  onCursor,
  onLine,
  onLeave,
  onRun,
}: CodeEditorProps): JSX.Element {
  const say = useMessages()
  const labelId = useId()
  const hintId = useId()
  const [line, setLine] = useState(1)
  const box = useRef<HTMLDivElement>(null)
  const leaves = useRef(false)
  const isTabHeld = useRef(false)
  const lines = text
    .split('\n')
    .map((one, at) => ({ number: at + 1, pieces: isProse ? plainPiece(one) : piecesOf(one) }))

  const typing = (): Typing => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    return { text: value, from: selectionStart, to: selectionEnd }
  }
  const seeLine = (): void => {
    const { text: all, to } = typing()
    const now = all.slice(0, to).split('\n').length
    setLine(now)
    onCursor(now)
  }
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!box.current?.contains(relatedTarget)) onLeave()
  }
  const apply = (edit: Edit): void => {
    if (isLocked || !area.current || text.length + edit.put.length - (edit.to - edit.from) > longestProgram) return
    write(area.current, edit)
    onType(area.current.value)
    seeLine()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key } = event
    const leaving = leaves.current
    leaves.current = key === 'Escape' || (leaving && key === 'Shift')
    isTabHeld.current = key === 'Tab' && !leaving
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onRun()
      return
    }
    if (isLocked || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const edit =
      key === 'Tab' && !leaving
        ? (event.shiftKey ? outdent : indent)(typing())
        : key === 'Enter'
          ? newLine(typing())
          : key === 'Backspace'
            ? backspace(typing())
            : null
    if (!edit) return
    event.preventDefault()
    apply(edit)
    if (key === 'Enter') onLine(area.current?.value ?? text)
  }

  const onKeyUp = ({ key }: KeyboardEvent): void => {
    if (key !== 'Tab') return
    // A Tab that was pressed elsewhere led here: the next one goes on, and leaves the program as it is.
    if (!isTabHeld.current) {
      leaves.current = true
      // Browsers bring the caret into sight, not the lines below it.
      area.current?.scrollIntoView?.({ block: 'nearest' })
    }
    isTabHeld.current = false
  }

  return (
    <div ref={box} className={styles['editor']}>
      <p className={styles['editor-head']}>
        <label htmlFor={labelId}>
          {isLocked ? say('code.locked', { name: name ?? '' }) : (name ?? say('code.program'))}
        </label>
        <span className={styles['place']}>{say('code.place', { line, count: lines.length })}</span>
      </p>
      <div className={styles['sheet']} dir="ltr">
        <pre className={styles['colours']} aria-hidden="true">
          {lines.map(({ number, pieces }) => (
            <span
              key={number}
              data-marked={marked?.line === number ? marked.why : undefined}
              data-noted={noted.has(number) || undefined}
            >
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
          id={labelId}
          value={text}
          rows={1}
          maxLength={longestProgram}
          readOnly={isLocked}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          aria-describedby={describedBy === undefined ? hintId : `${describedBy} ${hintId}`}
          onChange={(event) => onType(event.target.value)}
          onSelect={seeLine}
          onBlur={leave}
          onKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
        />
      </div>
      {!(isLocked || isProse) && (
        <Group label={say('code.signs')} className={styles['signs']}>
          {signs.map((one) => (
            <Key key={one} className={styles['sign']} onLeave={leave} onPress={() => apply(putIn(typing(), one))}>
              {one}
            </Key>
          ))}
          <Key onLeave={leave} onPress={() => apply(outdent(typing()))}>
            <Icon name="outdent" />
            <span className="visually-hidden">{say('code.outdent')}</span>
          </Key>
          <Key onLeave={leave} onPress={() => apply(indent(typing()))}>
            <Icon name="indent" />
            <span className="visually-hidden">{say('code.indent')}</span>
          </Key>
        </Group>
      )}
      <p id={hintId} className={`${styles['hint']} ${styles['keys']}`}>
        {say(isProse ? 'code.keys-of-text' : 'code.keys')}
      </p>
    </div>
  )
}

/** A key of the screen: the caret stays where it is. */
function Key({
  className,
  onLeave,
  onPress,
  children,
}: {
  className?: string | undefined
  onLeave: (event: FocusEvent) => void
  onPress: () => void
  children: ReactNode
}): JSX.Element {
  return (
    <button
      type="button"
      className={`${styles['key']} ${className ?? ''}`}
      onPointerDown={(event) => event.preventDefault()}
      onBlur={onLeave}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** As if it was typed, so that the undo of the browser knows it, where the browser can. */
function write(area: HTMLTextAreaElement, { from, to, put, select }: Edit): void {
  area.focus()
  area.setSelectionRange(from, to)
  const isTyped = document.execCommand?.(put === '' ? 'delete' : 'insertText', false, put)
  if (!isTyped) area.setRangeText(put, from, to, 'end')
  area.setSelectionRange(...select)
}
