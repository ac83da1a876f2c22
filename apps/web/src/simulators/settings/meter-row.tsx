import { readingOf } from '@pix/core/simulators/settings'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { RowProps } from './control-row.tsx'
import styles from './meter.module.css'
import { Words } from './words.tsx'

/** What is used as things stand: in all, and by each that has a name. */
export function MeterRow({ control, state }: Omit<RowProps<'meter'>, 'act'>): JSX.Element {
  const say = useMessages()
  const { limit, unit = '' } = control
  const { value, shares } = readingOf(state, control)
  const isOver = limit !== undefined && value > limit
  const most = Math.max(...shares.map((share) => Math.abs(share.value)), 0)
  return (
    <div className={styles['meter']}>
      <div className={styles['head']}>
        <Words of={control} />
        <p role="status" className={styles['total']} data-over={isOver || undefined}>
          {isOver && <Icon name="alert" />}
          <strong>{say('settings.reading', { value, unit })}</strong>
          {limit !== undefined && (
            <span className={styles['limit']} data-over={isOver || undefined}>
              {say(isOver ? 'settings.over-limit' : 'settings.within-limit', { limit, unit })}
            </span>
          )}
        </p>
      </div>
      {limit !== undefined && <Bar part={limit === 0 ? 1 : value / limit} isOver={isOver} />}
      {shares.length > 0 && (
        <ul className={`${app['plain']} ${styles['shares']}`}>
          {shares.map((share) => (
            <li key={share.key}>
              <span>{share.label}</span>
              <span className={styles['share']}>{say('settings.reading', { value: share.value, unit })}</span>
              <Bar part={most === 0 ? 0 : Math.abs(share.value) / most} isOver={false} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The number is written beside it. */
function Bar({ part, isOver }: { part: number; isOver: boolean }): JSX.Element {
  const width = `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`
  return (
    <span className={styles['bar']} data-over={isOver || undefined} aria-hidden="true">
      <span style={{ inlineSize: width }} />
    </span>
  )
}
