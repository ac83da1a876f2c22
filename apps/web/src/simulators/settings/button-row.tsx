import { worded } from '@pix/core/simulators/settings'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { RowProps } from './control-row.tsx'
import styles from './settings.module.css'
import { useAsking } from './use-asking.tsx'
import { Words } from './words.tsx'

/** Something that is done at once, and what came of it. */
export function ButtonRow({ control, state, act }: RowProps<'button'>): JSX.Element {
  const { id, action } = control
  const { ask, question } = useAsking(control.asks)
  const wordsId = useId()
  const said = state.said[id]
  return (
    <>
      <div className={`${styles['row']} ${styles['wraps']}`}>
        <Words of={control} id={wordsId} />
        <button
          type="button"
          className="button button-soft"
          aria-describedby={wordsId}
          onClick={() => ask(id, () => act({ type: 'press', control: id }))}
        >
          {action}
        </button>
      </div>
      {question(id)}
      <p
        role="status"
        className={`${app['notice']} ${styles['said']}`}
        data-tone={said && !said.isDone ? 'no' : undefined}
      >
        {said && (
          <>
            <Icon name={said.isDone ? 'check' : 'alert'} />
            <span>{worded(state, said.text)}</span>
          </>
        )}
      </p>
    </>
  )
}

const icons = { people: { in: 'unlock', out: 'lock' }, named: { in: 'play', out: 'pause' } } as const

/** Cases that are tried as things are set, and whether each got in. */
export function TrialsRow({ control, state, act }: RowProps<'trials'>): JSX.Element {
  const say = useMessages()
  const { id, action, cases, names } = control
  const times = state.pressed[id] ?? 0
  const outcome = (one: (typeof cases)[number]) => one.outcomes[state.shown[one.id] ?? -1]
  const count = cases.filter((one) => outcome(one)?.result === 'in').length
  return (
    <div className={styles['list']}>
      <div className={`${styles['row']} ${styles['wraps']}`}>
        <Words of={control} />
        <button type="button" className="button button-soft" onClick={() => act({ type: 'press', control: id })}>
          {action}
        </button>
      </div>
      <p role="status" className={`${app['notice']} ${styles['said']}`}>
        {times > 0 &&
          (names ? say('settings.replayed', { times }) : say('settings.tried', { times, count, all: cases.length }))}
      </p>
      <ul className={app['plain']}>
        {cases.map((one) => {
          const found = outcome(one)
          return (
            <li key={one.id} className={styles['case']}>
              <Words of={{ label: one.label, hint: one.detail }} />
              {found && (
                <p className={styles['outcome']}>
                  <Icon name={icons[names ? 'named' : 'people'][found.result]} />
                  <span>
                    <strong>
                      {names?.[found.result] ?? say(found.result === 'in' ? 'settings.gets-in' : 'settings.stays-out')}
                    </strong>{' '}
                    {found.says}
                  </span>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
