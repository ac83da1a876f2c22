import { pageCount, printCost } from '@pix/core/simulators/document'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { Proof } from './proof.tsx'

/** A proof before the print: how many pages, how many sheets, and what it costs. */
export function PrintPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [typed, setTyped] = useState(String(state.print?.copies ?? 1))
  const [bothSides, setBothSides] = useState(state.print?.bothSides ?? false)
  const [colour, setColour] = useState(state.print?.colour ?? false)
  const copies = /^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed) : 1
  const { sheets, cost } = printCost(state, { copies, bothSides, colour })
  return (
    <>
      <h4>{say('document.tool-print')}</h4>
      <div className="field">
        <label htmlFor={id} className="field-label">
          {say('document.copies')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          maxLength={3}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(String(copies))}
        />
      </div>
      <label className={styles['check']}>
        <input type="checkbox" checked={bothSides} onChange={() => setBothSides(!bothSides)} />
        {say('document.both-sides')}
      </label>
      <label className={styles['check']}>
        <input type="checkbox" checked={colour} onChange={() => setColour(!colour)} />
        {say('document.colour')}
      </label>
      <p role="status">
        {say('document.pages', { count: pageCount(state) })} {say('document.sheets', { count: sheets })}{' '}
        {state.scenario.prices && say('document.cost', { euros: cost / 100 })}
      </p>
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'print', copies, bothSides, colour })}
      >
        {say('document.print')}
      </button>
      {state.scenario.mode === 'text' && <Proof state={state} bothSides={bothSides} />}
    </>
  )
}
