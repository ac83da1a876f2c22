import { type Area, type FilesDesktop, windowsIn } from '@pix/core/simulators/files'
import { type JSX, type PointerEvent, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './desktop-view.module.css'
import type { FilesProps } from './file-words.ts'

const step = 10

/** The screen of the computer, and the part of it of which a picture is taken: drawn by hand, or set by its edges. */
export function DesktopView({ act, screen }: Pick<FilesProps, 'act'> & { screen: FilesDesktop }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const whole: Area = { x: 0, y: 0, width: screen.width, height: screen.height }
  const [area, setArea] = useState<Area | null>(null)
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const shown = area ?? whole
  const edges = [
    { key: 'left', value: shown.x, most: shown.x + shown.width - step },
    { key: 'right', value: shown.x + shown.width, most: screen.width },
    { key: 'top', value: shown.y, most: shown.y + shown.height - step },
    { key: 'bottom', value: shown.y + shown.height, most: screen.height },
  ] as const
  const setEdge = (key: (typeof edges)[number]['key'], value: number): void => {
    const right = key === 'right' ? Math.max(value, shown.x + step) : shown.x + shown.width
    const bottom = key === 'bottom' ? Math.max(value, shown.y + step) : shown.y + shown.height
    const x = key === 'left' ? Math.min(value, right - step) : shown.x
    const y = key === 'top' ? Math.min(value, bottom - step) : shown.y
    setArea({ x, y, width: right - x, height: bottom - y })
  }
  const pointOf = (event: PointerEvent<SVGSVGElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect()
    const along = (at: number, size: number, most: number): number =>
      Math.round(Math.min(1, Math.max(0, at / size)) * most)
    return {
      x: along(event.clientX - box.left, box.width, screen.width),
      y: along(event.clientY - box.top, box.height, screen.height),
    }
  }
  const { seen } = windowsIn(screen, shown)
  return (
    <div className={styles['desk']}>
      <fieldset className={styles['ways']}>
        <legend>{say('files.capture-what')}</legend>
        {[false, true].map((isPart) => (
          <label key={String(isPart)} className={styles['way']}>
            <input
              type="radio"
              name={`${id}-way`}
              checked={(area !== null) === isPart}
              onChange={() => setArea(isPart ? { ...whole } : null)}
            />
            {say(isPart ? 'files.capture-part' : 'files.capture-all')}
          </label>
        ))}
      </fieldset>
      {area && <p className={app['small']}>{say('files.capture-how')}</p>}
      {/* What it shows stands in words below. */}
      <svg
        viewBox={`0 0 ${screen.width} ${screen.height}`}
        className={styles['screen']}
        data-drawn={area !== null || undefined}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (!area) return
          from.current = pointOf(event)
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          const start = from.current
          if (!start) return
          const now = pointOf(event)
          setArea({
            x: Math.min(start.x, now.x),
            y: Math.min(start.y, now.y),
            width: Math.max(1, Math.abs(now.x - start.x)),
            height: Math.max(1, Math.abs(now.y - start.y)),
          })
        }}
        onPointerUp={() => {
          from.current = null
        }}
        onPointerCancel={() => {
          from.current = null
        }}
      >
        <Windows screen={screen} />
        {area && <rect x={area.x} y={area.y} width={area.width} height={area.height} className={styles['area']} />}
      </svg>
      {area && (
        <div className={styles['edges']}>
          {edges.map(({ key, value }) => (
            <label key={key}>
              {say(`files.edge-${key}`)}
              <input
                type="range"
                min={0}
                max={key === 'left' || key === 'right' ? screen.width : screen.height}
                step={step}
                value={value}
                onChange={(event) => setEdge(key, event.target.valueAsNumber)}
              />
            </label>
          ))}
        </div>
      )}
      <p role="status">
        {say('files.capture-shows', {
          names: screen.windows
            .filter((one) => seen.includes(one.id))
            .map(({ title }) => title)
            .join(', '),
        })}
      </p>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'capture', ...shown })}>
        <Icon name="camera" />
        {say('files.capture')}
      </button>
      <h4>{say('files.on-screen')}</h4>
      <ul className={styles['told']}>
        {screen.windows.map(({ id: one, title, text, x, y, width, height }) => (
          <li key={one}>
            <strong>{title}</strong>
            <br />
            {text}
            <br />
            <span className={app['small']}>
              {say('files.window-at', { left: x, right: x + width, top: y, bottom: y + height })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A picture that was taken of the screen. */
export function Shot({ screen, area }: { screen: FilesDesktop; area: Area }): JSX.Element {
  const say = useMessages()
  const { seen } = windowsIn(screen, area)
  return (
    <figure className={styles['shot']}>
      <svg viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`} className={styles['screen']} aria-hidden="true">
        <Windows screen={screen} />
      </svg>
      <figcaption className={app['small']}>
        {say('files.capture-shows', {
          names: screen.windows
            .filter((one) => seen.includes(one.id))
            .map(({ title }) => title)
            .join(', '),
        })}
      </figcaption>
    </figure>
  )
}

function Windows({ screen }: { screen: FilesDesktop }): JSX.Element {
  return (
    <>
      <rect width={screen.width} height={screen.height} className={styles['ground']} />
      {screen.windows.map(({ id, title, text, x, y, width, height }) => (
        <g key={id}>
          <rect x={x} y={y} width={width} height={height} rx={6} className={styles['window']} />
          <foreignObject x={x} y={y} width={width} height={height}>
            <div className={styles['inside']}>
              <strong>{title}</strong>
              <span>{text}</span>
            </div>
          </foreignObject>
        </g>
      ))}
    </>
  )
}
