import { type CodeAction, type CodeState, mostMarks } from '@pix/core/simulators/code'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './panels.module.css'

type ReviewPanelProps = {
  state: CodeState
  /** The text in the editor, and the line where its cursor stands. */
  at: { readonly sheet: string; readonly name: string; readonly line: number; readonly text: string }
  act: (action: CodeAction) => void
  onGoTo: (name: string, line: number) => void
}

/** Lines are marked as what they are: the one where the cursor stands, or one that is typed. */
export function ReviewPanel({ state, at, act, onGoTo }: ReviewPanelProps): JSX.Element {
  const say = useMessages()
  const lineId = useId()
  const kindId = useId()
  const hintId = useId()
  const kinds = state.scenario.review?.kinds ?? []
  const [kind, setKind] = useState(kinds[0]?.id ?? '')
  /** What is typed instead of the line of the cursor. */
  const [typed, setTyped] = useState<{ readonly cursor: number; readonly line: string } | null>(null)
  const lines = at.text.split('\n')
  const shown = typed?.cursor === at.line ? typed.line : String(at.line)
  const line = Number(shown)
  const isThere = Number.isInteger(line) && line >= 1 && line <= lines.length
  const label = (wanted: string): string => kinds.find(({ id }) => id === wanted)?.label ?? ''
  const canMark = isThere && state.marks.length < mostMarks
  return (
    <section className={styles['panel']}>
      <h4>{say('code.review')}</h4>
      <div className={styles['row']}>
        <div className={styles['short']}>
          <label htmlFor={lineId}>{say('code.mark-line')}</label>
          <input
            type="text"
            id={lineId}
            inputMode="numeric"
            value={shown}
            maxLength={4}
            aria-describedby={hintId}
            onChange={(event) => setTyped({ cursor: at.line, line: event.target.value })}
          />
        </div>
        <div className={styles['grow']}>
          <label htmlFor={kindId}>{say('code.mark-kind')}</label>
          <select id={kindId} value={kind} onChange={(event) => setKind(event.target.value)}>
            {kinds.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          className="button button-soft"
          aria-disabled={!canMark || undefined}
          onClick={() => {
            if (canMark) act({ type: 'mark', line, kind, ...(at.sheet !== '' && { sheet: at.sheet }) })
          }}
        >
          <Icon name="flag" />
          {say('code.mark')}
        </button>
      </div>
      <p id={hintId} className={styles['hint']}>
        {say('code.mark-hint', {
          name: at.name,
          text: (isThere && lines[line - 1]?.trim()) || say('code.mark-empty'),
        })}
      </p>
      <div role="status">
        {state.marks.length === 0 ? (
          <p className={styles['hint']}>{say('code.marks-none')}</p>
        ) : (
          <ul className={styles['cards']}>
            {state.marks.map((mark) => (
              <li key={mark.id} className={styles['mark']}>
                <button type="button" className={styles['link']} onClick={() => onGoTo(mark.sheet, mark.line)}>
                  {say('code.marked', { name: mark.sheet, line: mark.line })}
                </button>
                <strong>{label(mark.kind)}</strong>
                <code dir="ltr">{mark.was}</code>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'unmark', mark: mark.id })}
                >
                  <Icon name="trash" />
                  <span className="visually-hidden">{say('code.unmark', { line: mark.line })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** Questions with one choice each. */
export function DecisionsPanel({ state, act }: Pick<ReviewPanelProps, 'state' | 'act'>): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <section className={styles['panel']}>
      <h4>{say('code.decisions')}</h4>
      {(state.scenario.decisions ?? []).map(({ id: decision, label, options }) => (
        <div key={decision} className={styles['decision']}>
          <label htmlFor={`${id}-${decision}`}>{label}</label>
          <select
            id={`${id}-${decision}`}
            value={state.decided[decision] ?? ''}
            onChange={(event) => act({ type: 'decide', decision, option: event.target.value })}
          >
            {state.decided[decision] === '' && (
              <option value="" disabled>
                {say('code.undecided')}
              </option>
            )}
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </section>
  )
}
