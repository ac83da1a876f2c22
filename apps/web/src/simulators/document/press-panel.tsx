import { pressFaults } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { Place } from './checker-panel.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { withValue } from './with-value.ts'

const edges = [0, 2, 3, 5, 8, 10, 15]

/** What a printer asks of a file, and what its control says. */
export function PressPanel({ state, act, onGo }: PartProps & { onGo: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const { press } = state
  const faults = pressFaults(state)
  return (
    <>
      <h4>{say('document.tool-press')}</h4>
      {(['bleed', 'safe'] as const).map((field) => (
        <ChoiceField
          key={field}
          label={say(`document.press-${field}`)}
          value={press[field]}
          values={withValue(edges, press[field]).map((size) => [size, say('document.millimetres', { size })] as const)}
          onChoose={(size) => act({ type: 'press', set: { [field]: size } })}
        />
      ))}
      <ChoiceField
        label={say('document.inks')}
        value={press.inks}
        values={(['rgb', 'cmyk'] as const).map((one) => [one, say(`document.inks-${one}`)] as const)}
        onChoose={(inks) => act({ type: 'press', set: { inks } })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={press.embedded}
          onChange={() => act({ type: 'press', set: { embedded: !press.embedded } })}
        />
        {say('document.embedded')}
      </label>
      <p role="status">{say('document.press-faults', { count: faults.length })}</p>
      <ul className={styles['plain']}>
        {faults.map(({ code, block }) => (
          <li key={`${code} ${block}`} className={styles['card']}>
            <p>{say(`document.press-fault-${code}`)}</p>
            {block !== '' && <Place state={state} id={block} onGo={onGo} />}
          </li>
        ))}
      </ul>
    </>
  )
}
