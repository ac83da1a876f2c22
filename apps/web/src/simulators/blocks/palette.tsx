import { type Block, type BlockKind, blockOf, blocks, choicesOf, type Fields } from '@pix/core/simulators/blocks'
import { type JSX, useId, useState } from 'react'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'
import { familyOf } from './family.ts'
import { addTo, type BlocksProps, type Target } from './target.ts'

type Offer = { readonly key: string; readonly kind: BlockKind; readonly label: string; readonly fields?: Fields }

/** The blocks that can be added, and where the next one goes. */
export function Palette({
  state,
  act,
  words,
  target,
  onAdded,
}: BlocksProps & { words: Words; target: Target; onAdded: (block: string) => void }): JSX.Element {
  const { say } = words
  const id = useId()
  const add = ({ kind, fields }: Offer): void => {
    const action = addTo(target, { kind, ...fields })
    const after = blocks.reduce(state, action)
    act(action)
    if (after?.latest && after.notice === null) onAdded(after.latest)
  }
  const latest = state.latest === null ? undefined : blockOf(state.program, state.latest)
  return (
    <section className={styles['palette']} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{say('blocks.add')}</h4>
      <p className={styles['aim']}>{targetWords(target, state.program, words)}</p>
      <Group labelledBy={`${id}-title`} className={styles['offers']}>
        {offersOf(state, words).map((offer) => (
          <button
            key={offer.key}
            type="button"
            className={styles['offer']}
            data-family={familyOf(offer.kind)}
            onClick={() => add(offer)}
          >
            {offer.label}
          </button>
        ))}
      </Group>
      <p role="status" className={state.notice ? `notice ${styles['refused']}` : 'visually-hidden'}>
        {state.notice
          ? say(`blocks.notice-${state.notice}`)
          : latest && say('blocks.latest', { line: words.lineOf(latest.id), words: words.line(latest) })}
      </p>
      {state.scenario.offers.includes('set') && <NewVariable state={state} act={act} words={words} />}
    </section>
  )
}

/** One button for each kind; where the choice says more than the kind, one for each choice. */
function offersOf(state: BlocksProps['state'], { say, choice }: Words): readonly Offer[] {
  return state.scenario.offers.flatMap((kind): Offer[] => {
    if (kind === 'turn' || kind === 'call' || kind === 'deed') {
      return choicesOf(state, kind).map((one) => ({
        key: `${kind} ${one.id}`,
        kind,
        label: say(`blocks.offer-${kind}`, { choice: choice(one) }),
        fields: { choice: one.id },
      }))
    }
    return [{ key: kind, kind, label: say(`blocks.offer-${kind}`) }]
  })
}

function targetWords(target: Target, program: readonly Block[], { say, line, lineOf }: Words): string {
  const id = 'after' in target ? target.after : target.in
  const block = id === null ? undefined : blockOf(program, id)
  if (!block) return say('blocks.target-end')
  const values = { line: lineOf(block.id), words: line(block) }
  if ('after' in target) return say('blocks.target-after', values)
  return say(target.otherwise ? 'blocks.target-otherwise' : 'blocks.target-in', values)
}

/** A name for a number that the program keeps. */
function NewVariable({ state, act, words: { say } }: BlocksProps & { words: Words }): JSX.Element {
  const id = useId()
  const [name, setName] = useState('')
  const make = (): void => {
    if (name.trim() === '') return
    act({ type: 'make-variable', name: name.trim() })
    setName('')
  }
  return (
    <div className={styles['variables']}>
      {state.variables.length > 0 && (
        <p>{say('blocks.variables', { names: state.variables.map((one) => one.name).join(', ') })}</p>
      )}
      <div className={styles['line-of-fields']}>
        <div className={app['field']}>
          <label htmlFor={id}>{say('blocks.new-variable')}</label>
          <input
            id={id}
            type="text"
            value={name}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') make()
            }}
          />
        </div>
        <button type="button" className={app['tool']} onClick={make}>
          {say('blocks.make')}
        </button>
      </div>
    </div>
  )
}
