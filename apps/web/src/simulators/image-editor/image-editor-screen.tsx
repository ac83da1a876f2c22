import {
  type Area,
  type Format,
  fileSize,
  heightFor,
  type ImageEditorAction,
  type ImageEditorState,
} from '@pix/core/simulators/image-editor'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { AreaPart } from './area-part.tsx'
import styles from './image-editor.module.css'
import { NumberField } from './number-field.tsx'
import { type AreaProps, Picture } from './picture.tsx'

export type PartProps = ScreenProps<ImageEditorState, ImageEditorAction>

/** Side by side where there is room; on a phone one at a time. */
const parts = ['area', 'layers', 'size', 'file'] as const

/** The picture, the area that is chosen in it, and what can be done with either. */
export function ImageEditorScreen({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const [area, setArea] = useState<Area>(state.crop)
  const [part, setPart] = useState<(typeof parts)[number]>('area')
  const { scenario, saved, width, height } = state
  return (
    <div className={styles['editor']}>
      <h3 className={styles['name']}>{scenario.name}</h3>
      <Picture state={state} area={area} onArea={setArea} />
      <p role="status" className={styles['status']}>
        {say('imageeditor.points', { width, height })}{' '}
        {saved && say('imageeditor.saved', { format: saved.format.toUpperCase(), kilobytes: saved.bytes / 1000 })}
      </p>
      <Group label={say('imageeditor.tools')} className={styles['switch']}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            className={app['tool']}
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {say(`imageeditor.${one}`)}
          </button>
        ))}
      </Group>
      <div className={styles['parts']} data-part={part}>
        <AreaPart state={state} act={act} area={area} onArea={setArea} />
        <LayersPart state={state} act={act} area={area} onArea={setArea} />
        <SizePart state={state} act={act} />
        <SavePart state={state} act={act} />
      </div>
    </div>
  )
}

function LayersPart({ state, act, area }: PartProps & AreaProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section data-part="layers" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {say('imageeditor.layers')}
      </h4>
      {state.layers.length === 0 && <p>{say('imageeditor.no-layer')}</p>}
      <ul className={styles['list']}>
        {[...state.layers].reverse().map(({ id: layer, name, kind, text, hidden }, place) => {
          const title = name === '' ? `${say(`imageeditor.kind-${kind}`)} ${text}` : name
          return (
            <li key={layer} className={styles['line']}>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={!hidden}
                  onChange={() => act({ type: 'hide', layer, hidden: !hidden })}
                />
                {title}
              </label>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={place === 0 || undefined}
                onClick={() => act({ type: 'order', layer, by: 1 })}
              >
                <Icon name="arrow-up" label={say('imageeditor.forward', { title })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={place === state.layers.length - 1 || undefined}
                onClick={() => act({ type: 'order', layer, by: -1 })}
              >
                <Icon name="arrow-down" label={say('imageeditor.back', { title })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'place', layer, ...area })}
              >
                {say('imageeditor.place')}
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  // The button goes with its layer.
                  heading.current?.focus()
                  act({ type: 'delete', layer })
                }}
              >
                <Icon name="close" label={say('imageeditor.delete', { title })} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function SizePart({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const now = { width: state.width, height: state.height, keep: true }
  const [wanted, setWanted] = useState({ ...now, from: state })
  // What was typed for a picture of another size is no longer wanted.
  const isOld = wanted.from.width !== state.width || wanted.from.height !== state.height
  const { width, height, keep } = isOld ? now : wanted
  const want = (changed: Partial<typeof now>): void => setWanted({ width, height, keep, ...changed, from: state })
  return (
    <section data-part="size" aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.size')}</h4>
      <div className={styles['numbers']}>
        <NumberField
          label={say('imageeditor.width')}
          value={width}
          most={8000}
          onCommit={(next) => want({ width: Math.max(1, next) })}
        />
        <NumberField
          label={say('imageeditor.height')}
          value={keep ? heightFor(state, width) : height}
          most={8000}
          onCommit={(next) => want({ height: Math.max(1, next), keep: false })}
        />
      </div>
      <label className={styles['check']}>
        <input type="checkbox" checked={keep} onChange={() => want({ keep: !keep })} />
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
      <label htmlFor={`${id}-light`}>{say('imageeditor.brightness')}</label>
      <select
        id={`${id}-light`}
        value={state.brightness}
        onChange={(event) => act({ type: 'brightness', value: Number(event.target.value) })}
      >
        {[-50, -25, 0, 25, 50].map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </section>
  )
}

const formats: readonly Format[] = ['bmp', 'png', 'jpeg']

function SavePart({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [format, setFormat] = useState<Format>('png')
  const [quality, setQuality] = useState(90)
  const [alt, setAlt] = useState(state.alt)
  return (
    <section data-part="file" aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.file')}</h4>
      <div className="field">
        <label htmlFor={`${id}-alt`} className="field-label">
          {say('imageeditor.alternative')}
        </label>
        <input
          id={`${id}-alt`}
          type="text"
          value={alt}
          maxLength={300}
          onChange={(event) => setAlt(event.target.value)}
          onBlur={() => {
            if (alt !== state.alt) act({ type: 'describe', text: alt })
          }}
        />
      </div>
      <div className={styles['line']}>
        <label htmlFor={`${id}-format`}>{say('imageeditor.format')}</label>
        <select
          id={`${id}-format`}
          value={format}
          onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? format)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </select>
        {format === 'jpeg' && (
          <>
            <label htmlFor={`${id}-quality`}>{say('imageeditor.quality')}</label>
            <select id={`${id}-quality`} value={quality} onChange={(event) => setQuality(Number(event.target.value))}>
              {[10, 30, 50, 70, 90, 100].map((value) => (
                <option key={value} value={value}>
                  {value} %
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <p role="status">
        {say('imageeditor.weight', { kilobytes: fileSize(state.width, state.height, format, quality) / 1000 })}
      </p>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'save', format, quality })}>
        {say('imageeditor.save')}
      </button>
    </section>
  )
}
