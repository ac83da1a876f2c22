import type { Control, SettingsAction, SettingsState } from '@pix/core/simulators/settings'
import { type JSX, useId, useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import { TypedLine } from '../typed.tsx'
import { ButtonRow, TrialsRow } from './button-row.tsx'
import { EntriesRow } from './entries-row.tsx'
import { MeterRow } from './meter-row.tsx'
import { SampleRow } from './sample-row.tsx'
import { SecretRow, VaultRow } from './secret-rows.tsx'
import styles from './settings.module.css'
import { SheetsRow } from './sheets-row.tsx'
import { useAsking } from './use-asking.tsx'
import { Words } from './words.tsx'

type Of<Type extends Control['type']> = Extract<Control, { type: Type }>

export type RowProps<Type extends Control['type']> = {
  control: Of<Type>
  state: SettingsState
  act: (action: SettingsAction) => void
}

/** One setting, whatever it is. */
export function ControlRow({
  control,
  state,
  act,
  onOpen,
}: RowProps<Control['type']> & { onOpen: (page: string) => void }): JSX.Element {
  switch (control.type) {
    case 'toggle':
      return <ToggleRow {...{ control, state, act }} />
    case 'choice':
      return <ChoiceRow {...{ control, state, act }} />
    case 'amount':
      return <AmountRow {...{ control, state, act }} />
    case 'field':
      return control.secret ? <SecretRow {...{ control, state, act }} /> : <FieldRow {...{ control, state, act }} />
    case 'vault':
      return <VaultRow {...{ control, state, act }} />
    case 'entries':
      return <EntriesRow {...{ control, state, act }} />
    case 'button':
      return <ButtonRow {...{ control, state, act }} />
    case 'trials':
      return <TrialsRow {...{ control, state, act }} />
    case 'page':
      return (
        <button type="button" className={styles['row']} onClick={() => onOpen(control.page)}>
          <Tone of={control} />
          <Words of={control} />
          <Icon name="chevron-right" />
        </button>
      )
    case 'info':
      return (
        <div className={`${styles['row']} ${styles['wraps']}`}>
          <Words of={control} />
          <span className={styles['value']}>
            <Tone of={control} />
            {control.value}
          </span>
        </div>
      )
    case 'text':
      return (
        <div className={styles['block']}>
          <p className={styles['block-title']}>
            <Words of={control} />
          </p>
          <Paragraphs text={control.text} />
        </div>
      )
    case 'meter':
      return <MeterRow {...{ control, state }} />
    case 'sample':
      return <SampleRow {...{ control, state }} />
    case 'sheets':
      return <SheetsRow {...{ control, state }} />
    case 'codes':
      return (
        <div className={styles['block']}>
          <p className={styles['block-title']}>
            <Words of={control} />
          </p>
          <ul className={styles['codes']}>
            {control.codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )
  }
}

/** A sign beside the words that say the same. */
function Tone({ of: { tone } }: { of: { tone?: 'good' | 'attention' | undefined } }): JSX.Element | null {
  if (tone === undefined) return null
  return (
    <span className={styles['tone']} data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : 'alert'} />
    </span>
  )
}

function ToggleRow({ control, state, act }: RowProps<'toggle'>): JSX.Element {
  const { id } = control
  const { ask, question } = useAsking(control.asks)
  const isOn = state.values[id] === true
  return (
    <>
      <label className={styles['row']}>
        <Words of={control} />
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

function ChoiceRow({ control, state, act }: RowProps<'choice'>): JSX.Element {
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
          <Words of={option} />
        </label>
      ))}
    </fieldset>
  )
}

function AmountRow({ control, state, act }: RowProps<'amount'>): JSX.Element {
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
        <Words of={control} />
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

function FieldRow({ control, state, act }: RowProps<'field'>): JSX.Element {
  const { id } = control
  const inputId = useId()
  return (
    <div className={styles['typed']}>
      <label htmlFor={inputId}>
        <Words of={control} />
      </label>
      <TypedLine
        id={inputId}
        value={String(state.values[id] ?? '')}
        maxLength={200}
        {...(control.kind !== undefined && { kind: control.kind })}
        onTyped={(value) => act({ type: 'set', control: id, value })}
      />
    </div>
  )
}
