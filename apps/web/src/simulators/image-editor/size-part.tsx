import { heightFor, rawSize } from '@pix/core/simulators/image-editor'
import { type JSX, useEffect, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { NumberField } from './number-field.tsx'
import { SmallPicture } from './picture.tsx'

const depths = [24, 8, 4, 1] as const

/** How many points the picture has, how it lies, and how many colours a point can have. */
export function SizePart({ picture, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [keep, setKeep] = useState(true)
  const [width, setWidth] = useState(picture.width)
  const [height, setHeight] = useState(picture.height)
  useEffect(() => {
    setWidth(picture.width)
    setHeight(picture.height)
  }, [picture.width, picture.height])
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.size')}</h4>
      <div className={styles['numbers']}>
        <NumberField
          label={say('imageeditor.width')}
          value={width}
          most={8000}
          onCommit={(next) => setWidth(Math.max(1, next))}
        />
        <NumberField
          label={say('imageeditor.height')}
          value={keep ? heightFor(picture, width) : height}
          most={8000}
          onCommit={(next) => {
            setKeep(false)
            setHeight(Math.max(1, next))
          }}
        />
      </div>
      <label className={styles['check']}>
        <input type="checkbox" checked={keep} onChange={() => setKeep(!keep)} />
        {say('imageeditor.keep')}
      </label>
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'resize', width, height, keep })}
        >
          {say('imageeditor.resize')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'turn', by: -90 })}>
          {say('imageeditor.turn-left')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'turn', by: 90 })}>
          {say('imageeditor.turn-right')}
        </button>
      </div>
      <ChoiceField
        label={say('imageeditor.depth')}
        value={String(picture.depth)}
        values={depths.map((bits) => [String(bits), say('imageeditor.bits', { bits, colours: 2 ** bits })])}
        onChoose={(bits) => {
          const found = depths.find((one) => String(one) === bits)
          if (found) act({ type: 'depth', bits: found })
        }}
      />
      <p>{say('imageeditor.raw', { kilobytes: rawSize(picture.width, picture.height, picture.depth) / 1000 })}</p>
      <h5>{say('imageeditor.small')}</h5>
      <div className={styles['line']}>
        {[64, 32, 16].map((size) => (
          <SmallPicture key={size} picture={picture} size={size} />
        ))}
      </div>
    </section>
  )
}
