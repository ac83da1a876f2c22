import { type FormulaProblem, functionNames } from '@pix/core/simulators/spreadsheet'
import { type JSX, type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './spreadsheet.module.css'

const problems: Readonly<Record<FormulaProblem, MessageKey>> = {
  sign: 'spreadsheet.problem-sign',
  unfinished: 'spreadsheet.problem-unfinished',
  parenthesis: 'spreadsheet.problem-parenthesis',
  quotes: 'spreadsheet.problem-quotes',
  long: 'spreadsheet.problem-long',
}

type BarProps = {
  /** The name of the cell or of the area. */
  name: string
  cell: string
  text: string
  /** Values of which one is to be chosen; empty: anything is typed. */
  choices: readonly string[]
  /** The slider that the number of the cell can be drawn from. */
  slider: JSX.Element | null
  isLocked: boolean
  isEditing: boolean
  problem: FormulaProblem | null
  field: RefObject<HTMLInputElement | null>
  list: RefObject<HTMLSelectElement | null>
  onGo: (name: string) => boolean
  onType: (text: string) => void
  onChoose: (text: string) => void
  /** Done with typing: which way to go. */
  onDone: (columns: number, rows: number) => void
  onCancel: () => void
  onLeave: () => void
}

/** The cell by its name, and what stands in it. */
export function FormulaBar(bar: BarProps): JSX.Element {
  const { cell, text, choices, isLocked, isEditing, problem, field, onType, onDone, onCancel } = bar
  const say = useMessages()
  const id = useId()
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onDone(0, event.shiftKey ? -1 : 1)
    else if (event.key === 'Tab' && isEditing) {
      event.preventDefault()
      onDone(event.shiftKey ? -1 : 1, 0)
    } else if (event.key === 'Escape' && isEditing) {
      event.preventDefault()
      onCancel()
    }
  }
  return (
    <div className={styles['formula']}>
      <NameBox name={bar.name} onGo={bar.onGo} />
      <div className={styles['content']}>
        <label className="visually-hidden" htmlFor={id}>
          {say('spreadsheet.content', { cell })}
        </label>
        {choices.length > 0 && !isLocked ? (
          <select ref={bar.list} id={id} value={text} onChange={(event) => bar.onChoose(event.target.value)}>
            <option value="">{say('spreadsheet.choose')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        ) : (
          <input
            ref={field}
            id={id}
            type="text"
            value={text}
            maxLength={500}
            readOnly={isLocked}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={keys}
            onBlur={bar.onLeave}
          />
        )}
        {isEditing && (
          <>
            <button type="button" className={styles['square']} onMouseDown={keepFocus} onClick={() => onDone(0, 1)}>
              <Icon name="check" label={say('spreadsheet.enter')} />
            </button>
            <button type="button" className={styles['square']} onMouseDown={keepFocus} onClick={onCancel}>
              <Icon name="close" label={say('spreadsheet.cancel')} />
            </button>
          </>
        )}
      </div>
      {bar.slider}
      {problem && (
        <p className={`field-error ${styles['problem']}`} id={`${id}-problem`} role="alert">
          <Icon name="alert" />
          {say(problems[problem])}
        </p>
      )}
    </div>
  )
}

/** A button beside the field is pressed without the field being left. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}

/** The name of what is selected; another one that is typed there is gone to. */
function NameBox({ name, onGo }: { name: string; onGo: (name: string) => boolean }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [typed, setTyped] = useState(name)
  useEffect(() => setTyped(name), [name])
  return (
    <div className={styles['place']}>
      <label className="visually-hidden" htmlFor={id}>
        {say('spreadsheet.name-box', { cell: 'B2', area: 'B2:D9' })}
      </label>
      <input
        id={id}
        type="text"
        value={typed}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(name)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !onGo(typed)) setTyped(name)
        }}
      />
    </div>
  )
}

/** Every function by its name; the chosen one is written into the cell. */
export function FunctionChoice({
  language,
  onChoose,
}: {
  language: 'fr' | 'en'
  onChoose: (name: string) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {say('spreadsheet.function')}
      </label>
      <select id={id} value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say('spreadsheet.choose')}</option>
        {functionNames(language).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p className="field-hint">
        {say('spreadsheet.function-hint', { formula: language === 'fr' ? '=SOMME(B2:B9)' : '=SUM(B2:B9)' })}
      </p>
    </div>
  )
}
