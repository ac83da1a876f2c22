import type { NetworkState, Test } from '@pix/core/simulators/network'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Choice, Part } from './device-fields.tsx'
import type { PanelProps } from './device-panel.tsx'
import styles from './network.module.css'

/** What the device can reach, and how far it came. */
export function Tests({ device, state, act }: PanelProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [to, setTo] = useState('')
  const others = state.devices.filter((one) => one.id !== device.id)
  const targets = [
    ...others.map((one) => ({ id: one.id, label: one.name })),
    ...state.scenario.sites.map(({ name }) => ({ id: name, label: name })),
    { id: '', label: say('network.test-typed') },
  ]
  const [target, setTarget] = useState(targets[0]?.id ?? '')
  const wanted = target === '' ? to.trim() : target
  const run = (): void => {
    if (wanted !== '') act({ type: 'test', device: device.id, to: wanted })
  }
  return (
    <Part title={say('network.tests', { name: device.name })}>
      <div className={styles['line']}>
        <Choice label={say('network.test-to')} value={target} options={targets} onChange={setTarget} />
        {target === '' && (
          <div className={styles['field']}>
            <label htmlFor={id}>{say('network.test-address')}</label>
            <input
              id={id}
              type="text"
              dir="ltr"
              value={to}
              maxLength={100}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTo(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') run()
              }}
            />
          </div>
        )}
        <button type="button" className="button button-soft" onClick={run}>
          {say('network.test')}
        </button>
      </div>
      <ol className={styles['tests']} aria-live="polite">
        {state.tests
          .map((test, place) => ({ test, place }))
          .filter(({ test }) => test.device === device.id)
          .map(({ test, place }) => (
            <li key={place} data-result={test.result}>
              <TestWords test={test} state={state} />
            </li>
          ))}
      </ol>
    </Part>
  )
}

function TestWords({ test: { to, result, way, steps }, state }: { test: Test; state: NetworkState }): JSX.Element {
  const say = useMessages()
  const nameOf = (id: string): string => state.devices.find((one) => one.id === id)?.name ?? id
  return (
    <>
      <strong>{nameOf(to)}</strong> {say(`network.result-${result}`)}
      <span className={styles['hint']}>{say('network.way', { way: way.map(nameOf).join(' → ') })}</span>
      <details>
        <summary>{say('network.steps')}</summary>
        <ol className={styles['steps']}>
          {steps
            .map((step, place) => ({ step, place }))
            .map(({ step: { is, device, what }, place }) => (
              <li key={place}>
                {say(`network.step-${is}`, { device: nameOf(device), what: what === '' ? '–' : what })}
              </li>
            ))}
        </ol>
      </details>
    </>
  )
}
