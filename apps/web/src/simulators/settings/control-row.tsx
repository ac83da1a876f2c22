import { type Control, entriesLeft, type SettingsAction, type SettingsState } from '@pix/core/simulators/settings'
import { type JSX, type ReactNode, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { AskInPlace } from '../ask-in-place.tsx'
import styles from './settings.module.css'

type Of<Type extends Control['type']> = Extract<Control, { type: Type }>

type RowProps<One extends Control> = {
  control: One
  state: SettingsState
  act: (action: SettingsAction) => void
}

/** One setting, whatever it is. */
export function ControlRow({
  control,
  state,
  act,
  onOpen,
}: RowProps<Control> & { onOpen: (page: string) => void }): JSX.Element {
  switch (control.type) {
    case 'toggle':
      return <ToggleRow {...{ control, state, act }} />
    case 'choice':
      return <ChoiceRow {...{ control, state, act }} />
    case 'amount':
      return <AmountRow {...{ control, state, act }} />
    case 'field':
      return <FieldRow {...{ control, state, act }} />
    case 'entries':
      return <EntriesRow {...{ control, state, act }} />
    case 'button':
      return <ButtonRow {...{ control, state, act }} />
    case 'page':
      return (
        <button type="button" className={styles['row']} onClick={() => onOpen(control.page)}>
          <Words control={control} />
          <Icon name="chevron-right" />
        </button>
      )
    case 'info':
      return (
        <div className={styles['row']}>
          <Words control={control} />
          <span className={styles['value']}>{control.value}</span>
        </div>
      )
  }
}

function Words({ control: { label, hint }, id }: { control: Control; id?: string }): JSX.Element {
  return (
    <span className={styles['words']} id={id}>
      {label}
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </span>
  )
}

/** Asks before a change that has a question, in its place. */
function useAsking(asks: { readonly question: string; readonly yes: string } | undefined): {
  readonly ask: (key: string, then: () => void) => void
  readonly question: (key: string) => ReactNode
} {
  const say = useMessages()
  const [asked, setAsked] = useState<{ readonly key: string; readonly then: () => void } | null>(null)
  return {
    ask: (key, then) => {
      if (asks) setAsked({ key, then })
      else then()
    },
    question: (key) =>
      asks &&
      asked?.key === key && (
        <AskInPlace
          question={asks.question}
          yes={asks.yes}
          no={say('settings.cancel')}
          onYes={() => {
            setAsked(null)
            asked.then()
          }}
          onNo={() => setAsked(null)}
        />
      ),
  }
}

function ToggleRow({ control, state, act }: RowProps<Of<'toggle'>>): JSX.Element {
  const { id } = control
  const { ask, question } = useAsking(control.asks)
  const isOn = state.values[id] === true
  return (
    <>
      <label className={styles['row']}>
        <Words control={control} />
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          className={styles['switch']}
          checked={isOn}
          onChange={() => ask(id, () => act({ type: 'set', control: id, value: !isOn }))}
        />
      </label>
      {question(id)}
    </>
  )
}

function ChoiceRow({ control, state, act }: RowProps<Of<'choice'>>): JSX.Element {
  const { id, label, hint, options } = control
  // The same settings may be shown twice on a page, in a correction.
  const group = useId()
  return (
    <fieldset className={styles['choices']}>
      <legend>
        {label}
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      </legend>
      {options.map((option) => (
        <label key={option.id} className={styles['option']}>
          <input
            type="radio"
            name={group}
            checked={state.values[id] === option.id}
            onChange={() => act({ type: 'set', control: id, value: option.id })}
          />
          <span className={styles['words']}>
            {option.label}
            {option.hint !== undefined && <span className={styles['hint']}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function AmountRow({ control, state, act }: RowProps<Of<'amount'>>): JSX.Element {
  const { id, least, most, step, unit } = control
  const inputId = useId()
  const value = Number(state.values[id])
  // A slider that is dragged says where it is all the way; what counts is where it is let go.
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? value
  const settle = (): void => {
    if (dragged !== null && dragged !== value) act({ type: 'set', control: id, value: dragged })
    setDragged(null)
  }
  return (
    <div className={styles['amount']}>
      <label htmlFor={inputId}>
        <Words control={control} />
      </label>
      <input
        id={inputId}
        type="range"
        min={least}
        max={most}
        step={step}
        value={shown}
        aria-valuetext={unit === undefined ? undefined : `${shown} ${unit}`}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <output htmlFor={inputId}>
        {shown}
        {unit !== undefined && ` ${unit}`}
      </output>
    </div>
  )
}

function FieldRow({ control, state, act }: RowProps<Of<'field'>>): JSX.Element {
  const { id, hidden } = control
  const inputId = useId()
  const kept = String(state.values[id] ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const settle = (): void => {
    if (typed !== null && typed !== kept) act({ type: 'set', control: id, value: typed })
    setTyped(null)
  }
  return (
    <div className={styles['typed']}>
      <label htmlFor={inputId}>
        <Words control={control} />
      </label>
      <input
        id={inputId}
        type={hidden ? 'password' : 'text'}
        value={typed ?? kept}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
      />
    </div>
  )
}

function EntriesRow({ control, state, act }: RowProps<Of<'entries'>>): JSX.Element {
  const { id, remove, empty } = control
  const { ask, question } = useAsking(control.asks)
  const left = entriesLeft(state, control)
  return (
    <div className={styles['entries']}>
      <p className={styles['entries-title']}>
        <Words control={control} />
      </p>
      {left.length === 0 ? (
        <p className={styles['nothing']}>{empty}</p>
      ) : (
        <ul>
          {left.map(({ id: entry, label, detail, fixed }) => (
            <li key={entry}>
              <div className={styles['entry']}>
                <span className={styles['words']}>
                  {label}
                  {detail !== undefined && <span className={styles['hint']}>{detail}</span>}
                </span>
                {!fixed && (
                  <button
                    type="button"
                    className="button button-quiet"
                    onClick={() => ask(entry, () => act({ type: 'remove', control: id, entry }))}
                  >
                    {remove}
                    <span className="visually-hidden"> : {label}</span>
                  </button>
                )}
              </div>
              {question(entry)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ButtonRow({ control, state, act }: RowProps<Of<'button'>>): JSX.Element {
  const { id, action, done } = control
  const { ask, question } = useAsking(control.asks)
  const wordsId = useId()
  return (
    <>
      <div className={styles['row']}>
        <Words control={control} id={wordsId} />
        <button
          type="button"
          className="button button-soft"
          aria-describedby={wordsId}
          onClick={() => ask(id, () => act({ type: 'press', control: id }))}
        >
          {action}
        </button>
      </div>
      {question(id)}
      <p role="status" className={styles['done']}>
        {state.pressed[id] !== undefined && (
          <>
            <Icon name="check" />
            {done}
          </>
        )}
      </p>
    </>
  )
}
