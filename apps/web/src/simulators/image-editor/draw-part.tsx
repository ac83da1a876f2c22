import type { Shape, Tone } from '@pix/core/simulators/image-editor'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { AreaFields } from './area-part.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'

const shapes: readonly Exclude<Shape, 'cutout' | 'person'>[] = [
  'rectangle',
  'ellipse',
  'line',
  'triangle',
  'path',
  'text',
]
export const allTones: readonly Tone[] = ['black', 'white', 'grey', 'blue', 'green', 'yellow', 'red', 'brown']

/** A shape, words or something of the stock, put into the area. */
export function DrawPart({ picture, act, area, onArea, scenario }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [shape, setShape] = useState<(typeof shapes)[number]>('rectangle')
  const [tone, setTone] = useState<Tone>('black')
  const [text, setText] = useState('')
  const { stock = [] } = scenario
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.draw-part')}</h4>
      <p>{say('imageeditor.draw-hint')}</p>
      <AreaFields picture={picture} area={area} onArea={onArea} />
      <div className={styles['numbers']}>
        <ChoiceField
          label={say('imageeditor.shape')}
          value={shape}
          values={shapes.map((one) => [one, say(`imageeditor.kind-${one}`)])}
          onChoose={setShape}
        />
        <ChoiceField
          label={say('imageeditor.tone')}
          value={tone}
          values={allTones.map((one) => [one, say(`imageeditor.tone-${one}`)])}
          onChoose={setTone}
        />
      </div>
      {shape === 'text' && (
        <div className="field">
          <label htmlFor={`${id}-text`} className="field-label">
            {say('imageeditor.kind-text')}
          </label>
          <input
            id={`${id}-text`}
            type="text"
            value={text}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'draw', ...area, shape, tone, text: shape === 'text' ? text : '' })}
      >
        {say('imageeditor.draw')}
      </button>
      {stock.length > 0 && (
        <>
          <h5>{say('imageeditor.stock')}</h5>
          <div className={styles['line']}>
            {stock.map(({ id: one, name }) => (
              <button
                key={one}
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'put', ...area, stock: one })}
              >
                {name}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
