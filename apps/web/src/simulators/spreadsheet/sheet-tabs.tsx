import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { LineField } from './line-field.tsx'
import styles from './spreadsheet.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

// No buttons: those are out of use where a workbook is shown to be read again, and its sheets are still looked at.
const asTabs = (label: string) => ({ role: 'tablist', 'aria-label': label })
const asTab = (isShown: boolean, onChoose: () => void) => ({
  role: 'tab',
  'aria-selected': isShown,
  tabIndex: isShown ? 0 : -1,
  onClick: onChoose,
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget } = event
    const next = key === 'ArrowRight' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling
    if (key === 'Enter' || key === ' ') onChoose()
    else if ((key === 'ArrowRight' || key === 'ArrowLeft') && next instanceof HTMLElement) next.focus()
    else return
    event.preventDefault()
  },
})

/** The sheets of the workbook, and a new one. */
export function SheetTabs({
  state,
  act,
  readOnly,
  onSheet,
}: PartProps & { readOnly: boolean; onSheet: (id: string) => void }): JSX.Element {
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
  const choose = (id: string): void => {
    if (id !== state.sheet) onSheet(id)
  }
  return (
    <div ref={tabs} className={styles['tabs']}>
      <div {...asTabs(say('spreadsheet.sheets'))}>
        {state.sheets.map((sheet) => (
          <div key={sheet.id} {...asTab(sheet.id === state.sheet, () => choose(sheet.id))}>
            {sheet.name}
          </div>
        ))}
      </div>
      {readOnly ? null : name === null ? (
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
