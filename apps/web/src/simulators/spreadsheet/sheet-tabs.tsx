import { type JSX, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { LineField } from './choice-field.tsx'
import styles from './spreadsheet.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

/** The sheets of the workbook, and a new one. */
export function SheetTabs({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const tabs = useRef<HTMLDivElement>(null)
  const [name, setName] = useState<string | null>(null)
  const isNaming = name !== null
  const wasNaming = useRef(isNaming)
  useEffect(() => {
    // The button and what it opens take each other's place, and the focus.
    if (isNaming !== wasNaming.current)
      tabs.current?.querySelector<HTMLElement>('[data-new] :is(input, button)')?.focus()
    wasNaming.current = isNaming
  }, [isNaming])
  const add = (): void => {
    if (name?.trim()) act({ type: 'add-sheet', name: name.trim() })
    setName(null)
  }
  return (
    <div ref={tabs} className={styles['tabs']}>
      <ul aria-label={say('spreadsheet.sheets')}>
        {state.sheets.map((sheet) => (
          <li key={sheet.id}>
            <button
              type="button"
              aria-current={sheet.id === state.sheet}
              onClick={() => {
                if (sheet.id !== state.sheet) act({ type: 'sheet', sheet: sheet.id })
              }}
            >
              {sheet.name}
            </button>
          </li>
        ))}
      </ul>
      {name === null ? (
        <div data-new>
          <button type="button" className={app['tool']} onClick={() => setName('')}>
            <Icon name="plus" />
            {say('spreadsheet.add-sheet')}
          </button>
        </div>
      ) : (
        <div data-new className={styles['inline']}>
          <LineField label={say('spreadsheet.sheet-name')} value={name} onType={setName} />
          <button type="button" className={app['tool']} onClick={add}>
            {say('spreadsheet.add')}
          </button>
        </div>
      )}
    </div>
  )
}
