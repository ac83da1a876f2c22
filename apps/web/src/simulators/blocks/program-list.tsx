import { type Block, blocksIn, isContainer, outermostOf, type Part } from '@pix/core/simulators/blocks'
import { type JSX, type RefObject, useEffect, useRef } from 'react'
import { BlockTools } from './block-tools.tsx'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'
import { familyOf } from './family.ts'
import type { BlocksProps, FocusNext, Target } from './target.ts'

type ListProps = BlocksProps & {
  words: Words
  /** The block that is done now. */
  current: string | null
  picked: string | null
  onPick: (id: string | null) => void
  target: Target
  onAim: (part: Part) => void
}

/** The program, line by line. The line that is chosen shows what can be done with it. */
export function ProgramList(props: ListProps): JSX.Element {
  const { state, words } = props
  const list = useRef<HTMLDivElement>(null)
  const next = useRef<FocusNext | null>(null)
  const { program } = state
  useEffect(() => {
    if (next.current === null) return
    const { block, tool } = next.current
    next.current = null
    if (block === null) {
      const first = list.current?.querySelector('button') ?? list.current
      first?.focus()
      return
    }
    const line = program.some(({ id }) => id === block) && list.current?.querySelector(`[data-block="${block}"]`)
    if (!line) return
    const wanted = tool === null ? line.querySelector('button') : line.querySelector(`[data-tool="${tool}"]`)
    if (wanted instanceof HTMLElement) wanted.focus()
  }, [program])
  return (
    <div ref={list} tabIndex={-1}>
      {program.length === 0 && <p className={styles['empty']}>{words.say(emptyWords(state))}</p>}
      <Lines {...props} part={{ in: null, otherwise: false }} next={next} />
    </div>
  )
}

function emptyWords({ scenario: { stage } }: ListProps['state']) {
  return stage.type === 'rules' ? ('blocks.no-rules' as const) : ('blocks.no-blocks' as const)
}

type PartProps = ListProps & { part: Part; next: RefObject<FocusNext | null> }

/** The lines of one part, and a place at its end where new ones can be put. */
function Lines(props: PartProps): JSX.Element {
  const { state, part, words } = props
  const inside = blocksIn(state.program, part)
  return (
    <ol className={styles['lines']}>
      {inside.map((block) => (
        <Line key={block.id} {...props} block={block} />
      ))}
      {isSlotShown(props, inside.length) && (
        <li>
          <Slot {...props} label={words.say(slotWords(part))} />
        </li>
      )}
    </ol>
  )
}

function slotWords({ in: outer, otherwise }: Part) {
  if (outer === null) return 'blocks.slot-end' as const
  return otherwise ? ('blocks.slot-otherwise' as const) : ('blocks.slot-in' as const)
}

/** Places are shown where something is missing, and around what is chosen: everywhere, they would hide the program. */
function isSlotShown({ state, part, picked, target }: PartProps, count: number): boolean {
  const { program, scenario } = state
  if (part.in === null) return scenario.stage.type !== 'rules' && count > 0
  if (count === 0) return true
  const chosen = picked ?? ('after' in target ? target.after : target.in)
  const block = program.find(({ id }) => id === chosen)
  const outer = program.find(({ id }) => id === part.in)
  if (!block || !outer) return false
  return outermostOf(program, block).id === outermostOf(program, outer).id
}

function Slot({ part, target, onAim, label }: PartProps & { label: string }): JSX.Element {
  const isAimed = !('after' in target) && target.in === part.in && target.otherwise === part.otherwise
  return (
    <button type="button" className={styles['slot']} aria-pressed={isAimed} onClick={() => onAim(part)}>
      {label}
    </button>
  )
}

function Line(props: PartProps & { block: Block }): JSX.Element {
  const { block, words, current, picked, onPick } = props
  const isPicked = picked === block.id
  const inner = { in: block.id, otherwise: false }
  return (
    <li data-block={block.id}>
      <button
        type="button"
        className={styles['line']}
        data-family={familyOf(block.kind)}
        data-now={current === block.id || undefined}
        aria-current={current === block.id ? 'step' : undefined}
        aria-expanded={isPicked}
        onClick={() => onPick(isPicked ? null : block.id)}
      >
        <span className={styles['number']}>{words.lineOf(block.id)}</span>
        <span>{words.line(block)}</span>
      </button>
      {isPicked && <BlockTools {...props} block={block} />}
      {isContainer(block) && <Lines {...props} part={inner} />}
      {block.kind === 'if-else' && (
        <>
          <p className={styles['otherwise']}>{words.say('blocks.otherwise')}</p>
          <Lines {...props} part={{ in: block.id, otherwise: true }} />
        </>
      )}
    </li>
  )
}
