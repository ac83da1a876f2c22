import type { Instrument, NetworkAction, NetworkState, Reading } from '@pix/core/simulators/network'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Choice, Part } from './device-fields.tsx'
import styles from './network.module.css'

type ViewProps = { state: NetworkState; act: (action: NetworkAction) => void }

/** Instruments, each with what it showed so far. */
export function MeasuresView({ state, act }: ViewProps): JSX.Element {
  return (
    <div className={styles['panel']}>
      {(state.scenario.instruments ?? []).map((instrument) => (
        <InstrumentPart key={instrument.id} instrument={instrument} state={state} act={act} />
      ))}
    </div>
  )
}

type Row = { readonly place: number; readonly time: string; readonly reading: Reading; readonly changed: boolean }

function InstrumentPart({ instrument, state, act }: ViewProps & { instrument: Instrument }): JSX.Element {
  const say = useMessages()
  const { id, name, hint, unit, times, results } = instrument
  const [at, setAt] = useState(times?.[0]?.id)
  const rows = state.measured.flatMap((one, place): Row[] => {
    const reading = one.instrument === id ? results.find((result) => result.id === one.result) : undefined
    const time = times?.find((other) => other.id === one.at)?.name ?? ''
    return reading ? [{ place, time, reading, changed: one.changed }] : []
  })
  const latest = rows.at(-1)
  return (
    <Part title={name}>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['line']}>
        {times && at !== undefined && (
          <Choice
            label={say('network.measure-at')}
            value={at}
            options={times.map((time) => ({ id: time.id, label: time.name }))}
            onChange={setAt}
          />
        )}
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'measure', instrument: id, ...(at !== undefined && { at }) })}
        >
          {say('network.measure')}
          <span className="visually-hidden"> ({name})</span>
        </button>
      </div>
      <p role="status" className="visually-hidden">
        {latest && `${latest.time} ${readingWords(latest.reading, unit)}`}
      </p>
      {rows.length > 0 && (
        <ol className={styles['rows']}>
          {rows.map(({ place, time, reading, changed }) => (
            <li key={place}>
              <span>
                {time}
                <span className={styles['hint']}>
                  {say(changed ? 'network.measured-after' : 'network.measured-before')}
                </span>
              </span>
              <strong>{readingWords(reading, unit)}</strong>
            </li>
          ))}
        </ol>
      )}
      {latest?.reading.lines && <Capture reading={latest.reading} />}
    </Part>
  )
}

function readingWords({ value, says }: Reading, unit: string | undefined): string {
  const number = value === undefined ? '' : unit === undefined ? String(value) : `${value}\u00A0${unit}`
  return [number, says].filter(Boolean).join(' · ')
}

/** What went over a line, piece by piece. */
function Capture({ reading }: { reading: Reading }): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <>
      <h5 id={id}>{say('network.capture')}</h5>
      <ol className={styles['capture']} aria-labelledby={id}>
        {(reading.lines ?? []).map(({ id: line, at, from, to, protocol, says }) => (
          <li key={line}>
            <span className={styles['hint']}>
              {at} · {protocol} · {say('network.captured', { from, to })}
            </span>
            {says}
          </li>
        ))}
      </ol>
    </>
  )
}
