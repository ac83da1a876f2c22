import {
  type Area,
  type Format,
  fileSize,
  heightFor,
  type ImageEditorAction,
  type ImageEditorState,
  type Shape,
  type Tone,
} from '@pix/core/simulators/image-editor'
import { type JSX, type PointerEvent, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { DrawnLayer } from './drawn-layer.tsx'
import styles from './image-editor.module.css'

type PartProps = ScreenProps<ImageEditorState, ImageEditorAction>

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
        <SizePart key={`${width}-${height}`} state={state} act={act} />
        <SavePart state={state} act={act} />
      </div>
    </div>
  )
}

type AreaProps = { state: ImageEditorState; area: Area; onArea: (area: Area) => void }

/** With a pointer, an area is drawn on the picture; the fields below do the same. */
function Picture({ state, area, onArea }: AreaProps): JSX.Element {
  const { crop, turned, brightness, scenario, layers, alt, width, height } = state
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const across = turned % 180 !== 0
  const pointOf = (event: PointerEvent<SVGGElement>): { x: number; y: number } => {
    const matrix = event.currentTarget.getScreenCTM()
    const point = matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    const within = (value: number, least: number, length: number): number =>
      Math.round(Math.min(Math.max(value, least), least + length))
    return { x: within(point?.x ?? 0, crop.x, crop.width), y: within(point?.y ?? 0, crop.y, crop.height) }
  }
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 }
  const [shownWidth, shownHeight] = across ? [crop.height, crop.width] : [crop.width, crop.height]
  return (
    <svg
      className={styles['picture']}
      role="img"
      aria-label={alt === '' ? scenario.name : alt}
      viewBox={`${middle.x - shownWidth / 2} ${middle.y - shownHeight / 2} ${shownWidth} ${shownHeight}`}
      preserveAspectRatio="none"
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(40rem, ${(30 * width) / height}rem)` }}
    >
      <g
        transform={`rotate(${turned} ${middle.x} ${middle.y})`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom(pointOf(event))
        }}
        onPointerMove={(event) => {
          if (!from) return
          const to = pointOf(event)
          onArea({
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            width: Math.max(1, Math.abs(to.x - from.x)),
            height: Math.max(1, Math.abs(to.y - from.y)),
          })
        }}
        onPointerUp={() => setFrom(null)}
        onPointerCancel={() => setFrom(null)}
      >
        <g style={{ filter: `brightness(${1 + brightness / 100})` }}>
          {scenario.elements.map(({ shape, text = '', ...element }) => (
            <DrawnLayer key={element.id} layer={{ ...element, kind: shape, text }} />
          ))}
          {layers.map((layer) => (layer.hidden ? null : <DrawnLayer key={layer.id} layer={layer} />))}
        </g>
        <rect {...area} className={styles['area']} />
      </g>
    </svg>
  )
}

function NumberField({
  label,
  value,
  most,
  onCommit,
}: {
  label: string
  value: number
  most: number
  onCommit: (value: number) => void
}): JSX.Element {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && /^\d{1,4}$/.test(draft.trim())) onCommit(Math.min(Number(draft), most))
    setDraft(null)
  }
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={4}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}

const shapes: readonly Shape[] = ['rectangle', 'ellipse', 'line', 'triangle', 'text']
const tones: readonly Tone[] = ['black', 'white', 'grey', 'blue', 'green', 'yellow', 'red', 'brown']

function AreaPart({ state, act, area, onArea }: PartProps & AreaProps): JSX.Element {
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

function LayersPart({ state, act, area }: PartProps & AreaProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <section data-part="layers" aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.layers')}</h4>
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
              <button type="button" className="button button-quiet" onClick={() => act({ type: 'delete', layer })}>
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
  const [keep, setKeep] = useState(true)
  const [width, setWidth] = useState(state.width)
  const [height, setHeight] = useState(state.height)
  return (
    <section data-part="size" aria-labelledby={id}>
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
          value={keep ? heightFor(state, width) : height}
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
