import { type CardsStage, type Hand, handOf } from '@pix/core/simulators/blocks'
import { type JSX, useState } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './cards.module.css'
import type { BlocksProps } from './target.ts'

/** A row of cards that somebody compares and swaps by hand, face down. */
export function ByHand({
  stage,
  state,
  act,
  words: { say },
}: BlocksProps & { stage: CardsStage; words: Words }): JSX.Element | null {
  const rows = stage.rows.filter(({ unseen }) => !unseen)
  const [where, setWhere] = useState(rows[0]?.id ?? '')
  const [picked, setPicked] = useState<readonly number[]>([])
  const row = rows.find(({ id }) => id === where)
  const hand = handOf(stage, state.hands, where)
  if (!row || !hand) return null
  const [place, other] = picked
  const pick = (one: number): void =>
    setPicked(picked.includes(one) ? picked.filter((kept) => kept !== one) : [...picked, one].slice(-2))
  return (
    <section className={styles['hand']}>
      <h4>{say('blocks.by-hand')}</h4>
      <p className={app['small']}>
        {row.wanted === undefined ? say('blocks.by-hand-how') : say('blocks.by-hand-look', { card: row.wanted })}
      </p>
      {rows.length > 1 && (
        <div className={app['tools']}>
          {rows.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={app['tool']}
              aria-pressed={id === where}
              onClick={() => {
                setWhere(id)
                setPicked([])
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <ol className={styles['cards']}>
        {hand.cards
          .map((_card, index) => index + 1)
          .map((one) => (
            <li key={one}>
              <button
                type="button"
                className={styles['card']}
                aria-pressed={picked.includes(one)}
                onClick={() => pick(one)}
              >
                <span className={styles['place']}>
                  <span className="visually-hidden">{say('blocks.card')} </span>
                  {one}
                </span>
                <span className={styles['face']} aria-hidden="true">
                  ?
                </span>
              </button>
            </li>
          ))}
      </ol>
      <div className={app['tools']}>
        {row.wanted !== undefined && (
          <button
            type="button"
            className={app['tool']}
            aria-disabled={picked.length !== 1 || undefined}
            onClick={() => {
              if (place !== undefined && other === undefined) act({ type: 'look', row: where, place })
            }}
          >
            {say('blocks.look', { card: row.wanted })}
          </button>
        )}
        {(['compare', 'swap'] as const).map((type) => (
          <button
            key={type}
            type="button"
            className={app['tool']}
            aria-disabled={picked.length !== 2 || undefined}
            onClick={() => {
              if (place !== undefined && other !== undefined) act({ type, row: where, place, other })
            }}
          >
            {say(`blocks.hand-${type}`)}
          </button>
        ))}
      </div>
      <p role="status" className={styles['told']}>
        {latestWords(hand, row.wanted, say)}
      </p>
      <p className={app['small']}>{say('blocks.counted', { comparisons: hand.compared.length, swaps: hand.swaps })}</p>
      {hand.compared.length > 1 && (
        <details>
          <summary>{say('blocks.compared')}</summary>
          <ol>
            {hand.compared
              .map((one, index) => ({ one, key: index }))
              .map(({ one, key }) => (
                <li key={key}>{comparedWords(one, row.wanted, say)}</li>
              ))}
          </ol>
        </details>
      )}
    </section>
  )
}

function latestWords({ compared }: Hand, wanted: number | undefined, say: Words['say']): string {
  const latest = compared.at(-1)
  return latest ? comparedWords(latest, wanted, say) : say('blocks.nothing-compared')
}

function comparedWords(
  { place, other, says }: Hand['compared'][number],
  wanted: number | undefined,
  say: Words['say'],
): string {
  return other === undefined
    ? say(`blocks.look-${says}`, { place, card: wanted ?? 0 })
    : say(`blocks.compare-${says}`, { place, other })
}
