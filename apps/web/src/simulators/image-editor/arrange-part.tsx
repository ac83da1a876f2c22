import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { titleOf } from './layer-title.ts'

const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const

/** Several layers are put in line, spread, kept together or joined by a line. */
export function ArrangePart({ picture, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const layers = picture.layers.filter(({ kind }) => kind !== 'connector')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const chosen = ticked.filter((one) => layers.some((layer) => layer.id === one))
  const groups = [...new Set(layers.map(({ group }) => group))].filter((group) => group !== '')
  const named = layers.map((layer) => [layer.id, titleOf(layer, say)] as const)
  const [start = '', end = ''] = [from || named[0]?.[0], to || named[1]?.[0]]
  const isFew = chosen.length < 2 || undefined
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.arrange')}</h4>
      <p>{say('imageeditor.arrange-hint')}</p>
      <ul className={styles['list']}>
        {layers.toReversed().map((layer) => (
          <li key={layer.id}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={chosen.includes(layer.id)}
                onChange={(event) =>
                  setTicked(event.target.checked ? [...chosen, layer.id] : chosen.filter((one) => one !== layer.id))
                }
              />
              {titleOf(layer, say)}
              {layer.group !== '' && ` – ${say('imageeditor.in-group', { number: groups.indexOf(layer.group) + 1 })}`}
            </label>
          </li>
        ))}
      </ul>
      <div className={styles['line']}>
        {edges.map((edge) => (
          <button
            key={edge}
            type="button"
            className="button button-quiet"
            aria-disabled={isFew}
            onClick={() => act({ type: 'align', layers: [...chosen], to: edge })}
          >
            {say(`imageeditor.align-${edge}`)}
          </button>
        ))}
      </div>
      <div className={styles['line']}>
        {(['row', 'column'] as const).map((along) => (
          <button
            key={along}
            type="button"
            className="button button-quiet"
            aria-disabled={chosen.length < 3 || undefined}
            onClick={() => act({ type: 'distribute', layers: [...chosen], along })}
          >
            {say(`imageeditor.distribute-${along}`)}
          </button>
        ))}
        <button
          type="button"
          className="button button-soft"
          aria-disabled={isFew}
          onClick={() => act({ type: 'group', layers: [...chosen] })}
        >
          {say('imageeditor.group')}
        </button>
        {groups.map((group, place) => (
          <button
            key={group}
            type="button"
            className="button button-quiet"
            onClick={() => act({ type: 'ungroup', group })}
          >
            {say('imageeditor.ungroup', { number: place + 1 })}
          </button>
        ))}
      </div>
      {layers.length > 1 && (
        <>
          <h5>{say('imageeditor.connect-title')}</h5>
          <div className={styles['numbers']}>
            <ChoiceField label={say('imageeditor.connect-from')} value={start} values={named} onChoose={setFrom} />
            <ChoiceField label={say('imageeditor.connect-to')} value={end} values={named} onChoose={setTo} />
          </div>
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'connect', from: start, to: end })}
          >
            {say('imageeditor.connect')}
          </button>
        </>
      )}
    </section>
  )
}
