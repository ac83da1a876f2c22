import { type Block, type BrowserState, comesOut } from '@pix/core/simulators/browser'
import { type ChangeEvent, type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { VaultTools } from './vault-tools.tsx'

/** What is typed or chosen on a page. */
export function FieldView({
  block,
  state,
  act,
}: BrowserProps & { block: Extract<Block, { type: 'field' }> }): JSX.Element {
  const say = useMessages()
  const inputId = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  const { id, label, hint, kind } = block
  const kept = state.fields[id] ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isSeen, setSeen] = useState(false)
  const hasVault = state.scenario.vault !== undefined
  const isMissing = state.missing.includes(id)
  const isFirst = state.missing[0] === id
  useEffect(() => {
    if (isFirst) field.current?.focus()
  }, [isFirst])
  const settle = (): void => {
    if (typed !== null && typed !== kept) act({ type: 'fill', field: id, value: typed })
    setTyped(null)
  }
  const hintId = `${inputId}-hint`
  const common = {
    ref: field,
    id: inputId,
    'aria-invalid': isMissing || undefined,
    'aria-describedby': isMissing || hint !== undefined ? hintId : undefined,
  }
  const note = (isMissing || hint !== undefined) && (
    <span id={hintId} className={styles['small']}>
      {hint} {isMissing && say('browser.field-missing')}
    </span>
  )
  if (kind === 'tick') {
    return (
      <label className={styles['tick']}>
        <input
          {...common}
          type="checkbox"
          checked={kept === true}
          onChange={(event) => act({ type: 'fill', field: id, value: event.target.checked })}
        />
        <span>
          {label} {note}
        </span>
      </label>
    )
  }
  const written = {
    ...common,
    value: typed ?? String(kept),
    maxLength: 300,
    autoComplete: 'off',
    onBlur: settle,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const before = typed ?? String(kept)
      setTyped(isPasted(event) ? event.target.value : typedOn(state, before, event.target.value))
    },
  }
  const canPaste = state.clipboard !== '' && (kind === 'text' || kind === 'long' || (kind === 'hidden' && !hasVault))
  return (
    <div className={styles['field']}>
      <label htmlFor={inputId}>{label}</label>
      {kind === 'choice' ? (
        <select
          {...common}
          value={String(kept)}
          onChange={(event) => act({ type: 'fill', field: id, value: event.target.value })}
        >
          <option value="" disabled>
            {say('browser.choose')}
          </option>
          {block.options?.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...written} rows={4} />
      ) : (
        <input
          {...written}
          type={kind === 'hidden' && !isSeen ? 'password' : 'text'}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
        />
      )}
      {note}
      {kind === 'hidden' && state.scenario.keyboard && (
        <label className={styles['tick']}>
          <input type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.target.checked)} />
          {say('browser.see-password')}
        </label>
      )}
      {canPaste && (
        <div>
          <button type="button" className="button button-quiet" onClick={() => act({ type: 'paste', field: id })}>
            {say('browser.paste')}
            <span className="visually-hidden"> : {label}</span>
          </button>
        </div>
      )}
      {kind === 'hidden' && <VaultTools field={id} state={state} act={act} />}
    </div>
  )
}

function isPasted({ nativeEvent }: ChangeEvent): boolean {
  return 'inputType' in nativeEvent && nativeEvent.inputType === 'insertFromPaste'
}

/** What stands in a field after keys were pressed: what is new comes through the keyboard as it is set. */
function typedOn(state: BrowserState, before: string, after: string): string {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1
  const kept = after.length - end
  return after.slice(0, start) + comesOut(state, after.slice(start, kept)) + after.slice(kept)
}
