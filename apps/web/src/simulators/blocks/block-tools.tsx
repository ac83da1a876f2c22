import {
  type Block,
  blockOf,
  blocks,
  canMove,
  choicesOf,
  type Direction,
  fieldsOf,
  isContainer,
  variablesFor,
} from '@pix/core/simulators/blocks'
import { type JSX, type RefObject, useId } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { TypedLine } from '../typed.tsx'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'
import { ConditionField } from './condition-field.tsx'
import type { BlocksProps, FocusNext } from './target.ts'
import { ValueField } from './value-field.tsx'

type ToolsProps = BlocksProps & {
  block: Block
  words: Words
  onPick: (id: string | null) => void
  next: RefObject<FocusNext | null>
}

const directions: readonly { readonly to: Direction; readonly icon: IconName; readonly more?: MessageKey }[] = [
  { to: 'up', icon: 'arrow-up' },
  { to: 'down', icon: 'arrow-down' },
  { to: 'in', icon: 'arrow-right', more: 'blocks.into-above' },
  { to: 'out', icon: 'arrow-left', more: 'blocks.out-of-it' },
]

/** Rules stand side by side: where nothing else holds blocks, nothing goes in and out. */
function directionsFor({ scenario: { stage, offers }, program }: ToolsProps['state']) {
  const kinds = [...offers, ...program.map(({ kind }) => kind)]
  const isNested = stage.type !== 'rules' || kinds.some((kind) => kind !== 'when' && isContainer({ kind }))
  return directions.filter(({ to }) => isNested || to === 'up' || to === 'down')
}

/** What can be filled into a block, and what can be done with it. */
export function BlockTools(props: ToolsProps): JSX.Element {
  const { state, act, block, words, onPick, next } = props
  const { say } = words
  const line = words.lineOf(block.id)
  const remove = (): void => {
    const place = state.program.findIndex(({ id }) => id === block.id)
    const above = state.program[place - 1]
    act({ type: 'remove', block: block.id })
    onPick(above?.id ?? null)
    next.current = { block: above?.id ?? null, tool: null }
  }
  return (
    <div className={styles['tools']}>
      <BlockFields {...props} />
      <div className={app['tools']}>
        {directionsFor(state).map(({ to, icon, more }) => {
          const isPossible = canMove(state, block.id, to)
          return (
            <button
              key={to}
              type="button"
              className={app['tool']}
              data-tool={to}
              aria-disabled={!isPossible || undefined}
              onClick={() => {
                if (!isPossible) return
                next.current = { block: block.id, tool: to }
                act({ type: 'move', block: block.id, to })
              }}
            >
              <Icon name={icon} />
              <span>
                {say(`blocks.move-${to}`)}
                {more && <span className="visually-hidden"> {say(more)}</span>}
              </span>
            </button>
          )
        })}
        <button
          type="button"
          className={app['tool']}
          onClick={() => {
            const copied = blocks.reduce(state, { type: 'copy', block: block.id })
            act({ type: 'copy', block: block.id })
            if (!copied?.latest || copied.notice !== null) return
            next.current = { block: copied.latest, tool: null }
            onPick(copied.latest)
          }}
        >
          <Icon name="copy" />
          {say('blocks.copy')}
        </button>
        <button type="button" className={app['tool']} aria-label={say('blocks.remove-line', { line })} onClick={remove}>
          <Icon name="trash" />
          {say('blocks.remove')}
        </button>
      </div>
    </div>
  )
}

const signs = ['plus', 'minus', 'times', 'over', 'share'] as const

function BlockFields({ state, act, block, words }: ToolsProps): JSX.Element | null {
  const { say, choice } = words
  const id = useId()
  const fields = fieldsOf[block.kind]
  const change = (changed: Partial<Omit<Block, 'id' | 'kind' | 'in' | 'otherwise'>>): void =>
    act({ type: 'change', block: block.id, ...changed })
  const choices = fields.includes('choice') ? choicesOf(state, block.kind) : []
  const variables = variablesFor(state, block)
  const called = block.kind === 'call' && block.choice !== undefined ? blockOf(state.program, block.choice) : undefined
  const hasValue = fields.includes('value') && (block.kind !== 'call' || Boolean(called?.parameter))
  // A procedure that was called and removed: another one can be chosen.
  const isGone = block.kind === 'call' && !called && choices.length > 0
  if (fields.length === 0 || (fields.length === 1 && fields[0] === 'choice' && choices.length < 2 && !isGone))
    return null
  return (
    <div className={styles['line-of-fields']}>
      {(choices.length > 1 || isGone) && (
        <div className={app['field']}>
          <label htmlFor={`${id}-choice`}>{say(choiceWords(block.kind))}</label>
          <select
            id={`${id}-choice`}
            value={isGone ? '' : (block.choice ?? '')}
            onChange={(event) => change({ choice: event.target.value })}
          >
            {isGone && (
              <option value="" disabled hidden>
                {say('blocks.gone')}
              </option>
            )}
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {block.kind === 'do' ? words.name(one.id) : choice(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      {fields.includes('variable') && (
        <div className={app['field']}>
          <label htmlFor={`${id}-variable`}>{say('blocks.variable')}</label>
          <select
            id={`${id}-variable`}
            value={block.variable ?? ''}
            onChange={(event) => change({ variable: event.target.value })}
          >
            {state.variables.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {fields.includes('sign') && (
        <div className={app['field']}>
          <label htmlFor={`${id}-sign`}>{say('blocks.sign')}</label>
          <select
            id={`${id}-sign`}
            value={block.sign ?? 'plus'}
            onChange={(event) => change({ sign: signs.find((sign) => sign === event.target.value) ?? 'plus' })}
          >
            {signs.map((sign) => (
              <option key={sign} value={sign}>
                {say(`blocks.sign-${sign}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {hasValue && (
        <ValueField
          label={say(valueWords(block.kind))}
          value={block.value}
          takesText={block.kind === 'say'}
          variables={variables}
          words={words}
          onChange={(value) => change({ value })}
        />
      )}
      {block.condition && (
        <ConditionField
          state={state}
          block={block}
          condition={block.condition}
          words={words}
          onChange={(condition) => change({ condition })}
        />
      )}
      {fields.includes('name') && (
        <>
          <div className={app['field']}>
            <label htmlFor={`${id}-name`}>{say('blocks.name')}</label>
            <TypedLine
              id={`${id}-name`}
              value={block.name ?? ''}
              maxLength={40}
              onTyped={(name) => {
                if (name.trim() !== '') change({ name: name.trim() })
              }}
            />
          </div>
          <div className={app['field']}>
            <label htmlFor={`${id}-parameter`}>{say('blocks.parameter')}</label>
            <TypedLine
              id={`${id}-parameter`}
              value={block.parameter ?? ''}
              maxLength={40}
              onTyped={(parameter) => change({ parameter: parameter.trim() })}
            />
          </div>
        </>
      )}
    </div>
  )
}

function choiceWords(kind: Block['kind']) {
  switch (kind) {
    case 'turn':
    case 'rotate':
      return 'blocks.choice-side' as const
    case 'paint':
    case 'colour':
      return 'blocks.choice-colour' as const
    case 'when':
      return 'blocks.choice-event' as const
    case 'ask':
      return 'blocks.choice-question' as const
    case 'call':
      return 'blocks.choice-procedure' as const
    default:
      return 'blocks.choice-command' as const
  }
}

function valueWords(kind: Block['kind']) {
  switch (kind) {
    case 'repeat':
      return 'blocks.value-times' as const
    case 'move':
      return 'blocks.value-steps' as const
    case 'rotate':
      return 'blocks.value-degrees' as const
    case 'say':
      return 'blocks.value-words' as const
    default:
      return 'blocks.value-number' as const
  }
}
