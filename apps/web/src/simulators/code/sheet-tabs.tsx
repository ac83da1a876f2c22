import { type CodeState, mainName, mostSheets, takesModules } from '@pix/core/simulators/code'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './panels.module.css'

type SheetTabsProps = {
  state: CodeState
  /** The name of the text in the editor; empty for the program. */
  open: string
  onOpen: (name: string) => void
  onAdd: (name: string) => void
  onRemove: (name: string) => void
}

/** The texts of a project, one of which is in the editor. */
export function SheetTabs({ state, open, onOpen, onAdd, onRemove }: SheetTabsProps): JSX.Element {
  const say = useMessages()
  const { scenario, sheets } = state
  const given = scenario.sheets?.map(({ name }) => name)
  const shown = [
    { key: '', name: mainName(scenario) },
    ...sheets.flatMap((one) => (one.hidden ? [] : [{ ...one, key: one.name }])),
  ]
  return (
    <div className={styles['sheets']}>
      <Group label={say('code.texts')} className={styles['tabs']}>
        {shown.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            className={styles['tab']}
            aria-pressed={open === key}
            onClick={() => onOpen(key)}
          >
            <Icon name="file" />
            <bdi>{name}</bdi>
          </button>
        ))}
      </Group>
      {given && !given.includes(open) && open !== '' && (
        <button type="button" className="button button-quiet" onClick={() => onRemove(open)}>
          <Icon name="trash" />
          {say('code.remove-module', { name: open })}
        </button>
      )}
      {takesModules(scenario) && sheets.length < mostSheets && <NewModule notice={state.notice} onAdd={onAdd} />}
    </div>
  )
}

function NewModule({ notice, onAdd }: { notice: CodeState['notice']; onAdd: (name: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const hintId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const problem = notice === 'name-bad' || notice === 'name-taken' ? notice : null
  const add = (): void => {
    onAdd(name.trim())
    field.current?.focus()
  }
  return (
    <div className={styles['row']}>
      <div className={styles['grow']}>
        <label htmlFor={id}>{say('code.new-module')}</label>
        <input
          type="text"
          ref={field}
          id={id}
          value={name}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={hintId}
          aria-invalid={problem !== null || undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </div>
      <button
        type="button"
        className="button button-soft"
        aria-disabled={name.trim() === '' || undefined}
        onClick={add}
      >
        <Icon name="plus" />
        {say('code.add-module')}
      </button>
      <p id={hintId} role="status" className={`${styles['whole']} ${styles[problem ? 'wrong' : 'hint']}`}>
        {say(problem ? `code.${problem}` : 'code.new-module-hint')}
      </p>
    </div>
  )
}
