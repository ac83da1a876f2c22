import { type Block, weightOf } from '@pix/core/simulators/browser'
import { type JSX, type ReactNode, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'

type Of<Type extends Block['type']> = BrowserProps & { block: Extract<Block, { type: Type }> }

/** A picture, told in words. */
export function Shown({ children }: { children: ReactNode }): JSX.Element {
  return (
    <figure className={styles['figure']}>
      <Icon name="picture" />
      <figcaption>{children}</figcaption>
    </figure>
  )
}

export function PictureView({ block, state, act }: Of<'picture'>): JSX.Element {
  const say = useMessages()
  const { id, shows, caption, width, height } = block
  return (
    <>
      <Shown>
        {shows}
        {caption !== undefined && <span className={styles['second']}>{caption}</span>}
        {width !== undefined && height !== undefined && (
          <span className={styles['small']}>{say('browser.points', { width, height })}</span>
        )}
      </Shown>
      <div className={styles['row']}>
        {state.scenario.tools?.includes('pictures') && (
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'search-alike', picture: id })}
          >
            <Icon name="search" />
            {say('browser.search-alike')}
            <span className="visually-hidden"> : {shows}</span>
          </button>
        )}
        <DetailsTool id={id} name={shows} details={block.details} act={act} />
      </div>
    </>
  )
}

/** What a picture or a film says of itself, once somebody asks. */
function DetailsTool({
  id,
  name,
  details,
  act,
}: {
  id: string
  name: string
  details: readonly { readonly label: string; readonly value: string }[] | undefined
  act: BrowserProps['act']
}): JSX.Element | null {
  const say = useMessages()
  const [isOpen, setOpen] = useState(false)
  if (!details) return null
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-expanded={isOpen}
        onClick={() => {
          if (!isOpen) act({ type: 'look', at: id })
          setOpen(!isOpen)
        }}
      >
        <Icon name="info" />
        {say('browser.details')}
        <span className="visually-hidden"> : {name}</span>
      </button>
      {isOpen && (
        <dl className={styles['details']}>
          {details.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

export function VideoView({ block, state, act }: Of<'video'>): JSX.Element {
  const say = useMessages()
  const [hasSubtitles, setSubtitles] = useState(false)
  const { id, title, moments } = block
  const place = moments.findIndex((moment) => moment.id === state.playing[id])
  const shown = moments[place]
  const play = (to: number): void => {
    const moment = moments[to]
    if (moment) act({ type: 'play', video: id, moment: moment.id })
  }
  return (
    <div className={styles['card']}>
      <p>
        <strong>{title}</strong>
      </p>
      <div aria-live="polite">
        <Shown>
          {shown ? (
            <>
              {shown.at} · {shown.shows}
              {hasSubtitles && shown.says !== undefined && (
                <span className={styles['second']}>{say('browser.says', { text: shown.says })}</span>
              )}
            </>
          ) : (
            say('browser.not-played')
          )}
        </Shown>
      </div>
      <div className={styles['row']}>
        <button type="button" className="button button-soft" onClick={() => play(shown ? place + 1 : 0)}>
          <Icon name="play" />
          {say(shown ? 'browser.play-on' : 'browser.play')}
        </button>
        <label className={styles['tick']}>
          <input type="checkbox" checked={hasSubtitles} onChange={(event) => setSubtitles(event.target.checked)} />
          {say('browser.subtitles')}
        </label>
        <DetailsTool id={id} name={title} details={block.details} act={act} />
      </div>
      <ul className={styles['entries']} aria-label={say('browser.chapters')}>
        {moments.map((moment, at) => (
          <li key={moment.id}>
            <button
              type="button"
              className={styles['link']}
              aria-current={moment.id === shown?.id || undefined}
              onClick={() => play(at)}
            >
              {moment.at} {moment.chapter}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function MapView({ block, state, act }: Of<'map'>): JSX.Element {
  const say = useMessages()
  const { id, title, places, lines = [] } = block
  const pinned = state.pins[id]
  const seen = places.find((place) => place.id === state.standing[id])
  return (
    <div className={styles['card']}>
      <p>
        <strong>{title}</strong>
      </p>
      {/* The list below says all that the drawing shows. */}
      <svg className={styles['map']} viewBox="0 0 100 60" aria-hidden="true">
        {lines.map((line) => (
          <polyline key={JSON.stringify(line)} points={line.map(({ x, y }) => `${x},${y * 0.6}`).join(' ')} />
        ))}
        {places.map((place, number) => (
          <g key={place.id} data-pinned={place.id === pinned || undefined}>
            <circle cx={place.x} cy={place.y * 0.6} r="3" />
            <text x={place.x} y={place.y * 0.6 + 1.2}>
              {number + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className={styles['places']}>
        {places.map((place, number) => (
          <li key={place.id}>
            <span>
              {number + 1}. {place.label}
            </span>
            <span className={styles['row']}>
              {place.shows !== undefined && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-pressed={place.id === seen?.id}
                  onClick={() => act({ type: 'look-around', map: id, place: place.id })}
                >
                  <Icon name="eye" />
                  {say('browser.look-around')}
                  <span className="visually-hidden"> : {place.label}</span>
                </button>
              )}
              <button
                type="button"
                className="button button-soft"
                aria-pressed={place.id === pinned}
                onClick={() => act({ type: 'pin', map: id, place: place.id })}
              >
                {say('browser.pin')}
                <span className="visually-hidden"> : {place.label}</span>
              </button>
            </span>
          </li>
        ))}
      </ol>
      <div role="status">{seen && <Shown>{`${seen.label} · ${seen.shows}`}</Shown>}</div>
    </div>
  )
}

export function LoadsView({ block, state, act }: Of<'loads'>): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const fieldId = useId()
  const { weight, seconds, ways } = weightOf(state, block)
  return (
    <div className={styles['card']}>
      <p>
        <strong>{block.title}</strong>
      </p>
      <ul className={styles['entries']}>
        {block.files.map((file) => {
          const weighs = file.ways.find(({ id }) => id === ways[file.id])?.weight ?? 0
          return (
            <li key={file.id}>
              <span>{file.name}</span>
              <span className={styles['small']}>{say('browser.kilobytes', { weight: intl.formatNumber(weighs) })}</span>
              {file.ways.length > 1 && (
                <>
                  <label htmlFor={`${fieldId}-${file.id}`} className="visually-hidden">
                    {say('browser.way', { name: file.name })}
                  </label>
                  <select
                    id={`${fieldId}-${file.id}`}
                    value={ways[file.id]}
                    onChange={(event) => act({ type: 'load', loads: block.id, file: file.id, way: event.target.value })}
                  >
                    {file.ways.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                  </select>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status">
        <strong>
          {say('browser.weighs', { weight: intl.formatNumber(weight), seconds: intl.formatNumber(seconds) })}
        </strong>
      </p>
    </div>
  )
}
