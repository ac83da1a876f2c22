import type { Area } from '@pix/core/simulators/image-editor'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { NumberField } from './number-field.tsx'
import type { AreaProps } from './picture.tsx'

/** The area, by the list, by numbers or by the pointer. */
export function AreaFields({ picture, area, onArea }: AreaProps): JSX.Element {
  const say = useMessages()
  const { width, height } = picture.scenario
  const fits = (next: Area): Area => ({
    ...next,
    width: Math.max(1, Math.min(next.width, width - next.x)),
    height: Math.max(1, Math.min(next.height, height - next.y)),
  })
  return (
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
  )
}

/** The area, and what is done with what the picture shows in it. */
export function AreaPart({ picture, act, area, onArea }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const named = picture.scenario.elements.filter(({ name }) => name !== undefined)
  return (
    <section aria-labelledby={`${id}-title`}>
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
      <AreaFields picture={picture} area={area} onArea={onArea} />
      <div className={styles['line']}>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'crop', ...area })}>
          {say('imageeditor.crop')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'uncrop' })}>
          {say('imageeditor.uncrop')}
        </button>
      </div>
      <div className={styles['line']}>
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
        <button type="button" className="button button-soft" onClick={() => act({ type: 'heal', ...area })}>
          {say('imageeditor.heal')}
        </button>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'correct', ...area })}>
          {say('imageeditor.correct')}
        </button>
      </div>
      <p className={styles['hint']}>{say('imageeditor.correct-hint')}</p>
    </section>
  )
}
