import type { JSX } from 'react'
import { ExhibitBeside } from '../exhibits/exhibit-beside.tsx'
import type { AnswerInWords } from '../items/item-player.ts'
import { type Part, partIsRight } from '../items/part-marks.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import { Line } from '../ui/line.tsx'
import styles from './correction.module.css'
import { PartMark } from './part-mark.tsx'

type Pairs = Extract<AnswerInWords, { type: 'pairs' }>

/** Each entry with what it was given and what it should have been given. A right one says its answer once. */
export function PairTable({
  given,
  right,
  parts,
  withExhibits,
}: {
  given: Pairs | null
  right: Pairs
  parts: readonly Part[]
  /** Where what stands beside the entries is not on the page already. */
  withExhibits: boolean
}): JSX.Element {
  const say = useMessages()
  return (
    <ul className={styles['pairs']}>
      {right.pairs.map(({ id, of, exhibit, given: rightLine }) => {
        const own = given?.pairs.find((pair) => pair.id === id)?.given ?? null
        const isRight = partIsRight(parts, id) === true
        return (
          <li key={id} {...(given ? { 'data-mark': isRight ? 'right' : 'wrong' } : {})}>
            <p className={styles['entry']}>
              <Line line={of} />
            </p>
            {withExhibits && exhibit && (
              <div className={styles['beside']} data-kind={exhibit.kind}>
                <ExhibitBeside exhibit={exhibit} />
              </div>
            )}
            <dl>
              {given && (
                <div>
                  <dt>{say('correction.yours')}</dt>
                  <dd>
                    <span>{own ? <Line line={own} /> : say('correction.nothing')}</span>
                    <PartMark isRight={isRight} />
                  </dd>
                </div>
              )}
              {!isRight && (
                <div>
                  <dt>{say('correction.right')}</dt>
                  <dd>
                    <span className={styles['best']}>
                      <Icon name="check" />
                      <span>
                        <Line line={rightLine ?? []} />
                      </span>
                    </span>
                  </dd>
                </div>
              )}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
