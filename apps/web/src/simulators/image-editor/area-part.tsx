import type { Area, Shape, Tone } from '@pix/core/simulators/image-editor'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { NumberField } from './number-field.tsx'
import type { AreaProps } from './picture.tsx'

const shapes: readonly Shape[] = ['rectangle', 'ellipse', 'line', 'triangle', 'text']
const tones: readonly Tone[] = ['black', 'white', 'grey', 'blue', 'green', 'yellow', 'red', 'brown']

/** The area, by the list, by numbers or by the pointer, and what is done with it. */
export function AreaPart({ state, act, area, onArea }: PartProps & AreaProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [shape, setShape] = useState<Shape>('rectangle')
  const [tone, setTone] = useState<Tone>('black')
  const [text, setText] = useState('')
  const { width, height, elements } = state.scenario
  const named = elements.filter(({ name }) => name !== undefined)
  const fits = (next: Area): Area => ({
    ...next,
    width: Math.max(1, Math.min(next.width, width - next.x)),
    height: Math.max(1, Math.min(next.height, height - next.y)),
  })
  return (
    <section data-part="area" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{say('imageeditor.area')}</h4>
      <p>{say('imageeditor.area-hint')}</p>
      {named.length > 0 && (
        <ul className={styles['list']}>
          {named.map(({ id: element, name, text: words, x, y, width: wide, height: high }) => (
            <li key={element}>
              <button
                type="button"
                className="button button-quiet"
                aria-pressed={area.x === x && area.y === y && area.width === wide && area.height === high}
                onClick={() => onArea({ x, y, width: wide, height: high })}
              >
                {name}
                {words !== undefined && words !== name && ` – ${words}`}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['numbers']}>
        <NumberField
          label={say('imageeditor.x')}
          value={area.x}
          most={width - 1}
          onCommit={(x) => onArea(fits({ ...area, x }))}
        />
        <NumberField
          label={say('imageeditor.y')}
          value={area.y}
          most={height - 1}
          onCommit={(y) => onArea(fits({ ...area, y }))}
        />
        <NumberField
          label={say('imageeditor.width')}
          value={area.width}
          most={width}
          onCommit={(wide) => onArea(fits({ ...area, width: wide }))}
        />
        <NumberField
          label={say('imageeditor.height')}
          value={area.height}
          most={height}
          onCommit={(high) => onArea(fits({ ...area, height: high }))}
        />
      </div>
      <div className={styles['line']}>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'crop', ...area })}>
          {say('imageeditor.crop')}
        </button>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'cover', ...area })}>
          {say('imageeditor.cover')}
        </button>
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'blur', ...area, strong: true })}
        >
          {say('imageeditor.blur')}
        </button>
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'blur', ...area, strong: false })}
        >
          {say('imageeditor.light-blur')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'uncrop' })}>
          {say('imageeditor.uncrop')}
        </button>
      </div>
      <div className={styles['line']}>
        <label htmlFor={`${id}-shape`}>{say('imageeditor.shape')}</label>
        <select
          id={`${id}-shape`}
          value={shape}
          onChange={(event) => setShape(shapes.find((one) => one === event.target.value) ?? shape)}
        >
          {shapes.map((one) => (
            <option key={one} value={one}>
              {say(`imageeditor.kind-${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-tone`}>{say('imageeditor.tone')}</label>
        <select
          id={`${id}-tone`}
          value={tone}
          onChange={(event) => setTone(tones.find((one) => one === event.target.value) ?? tone)}
        >
          {tones.map((one) => (
            <option key={one} value={one}>
              {say(`imageeditor.tone-${one}`)}
            </option>
          ))}
        </select>
        {shape === 'text' && (
          <>
            <label htmlFor={`${id}-text`}>{say('imageeditor.kind-text')}</label>
            <input
              id={`${id}-text`}
              type="text"
              value={text}
              maxLength={200}
              onChange={(event) => setText(event.target.value)}
            />
          </>
        )}
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'draw', ...area, shape, tone, text: shape === 'text' ? text : '' })}
        >
          {say('imageeditor.draw')}
        </button>
      </div>
    </section>
  )
}
