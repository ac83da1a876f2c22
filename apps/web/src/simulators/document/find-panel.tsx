import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** Words found and replaced, signs that print nothing too. */
export function FindPanel({
  act,
  signs,
  onSigns,
}: Pick<PartProps, 'act'> & { signs: boolean; onSigns: (on: boolean) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [wholeWord, setWholeWord] = useState(false)
  const [sameCase, setSameCase] = useState(false)
  return (
    <>
      <h4>{say('document.find-and-replace')}</h4>
      <label className={styles['check']}>
        <input type="checkbox" checked={signs} onChange={() => onSigns(!signs)} />
        {say('document.signs')}
      </label>
      {signs && <p className={styles['caption']}>{say('document.signs-hint')}</p>}
      <div className="field">
        <label htmlFor={`${id}-find`} className="field-label">
          {say('document.find')}
        </label>
        <input
          id={`${id}-find`}
          type="text"
          value={find}
          maxLength={200}
          onChange={(event) => setFind(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-by`} className="field-label">
          {say('document.by')}
        </label>
        <input id={`${id}-by`} type="text" value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
      </div>
      {signs && (
        <button type="button" className="button button-quiet" onClick={() => setFind(`${find}↵`)}>
          {say('document.find-line')}
        </button>
      )}
      <label className={styles['check']}>
        <input type="checkbox" checked={wholeWord} onChange={() => setWholeWord(!wholeWord)} />
        {say('document.whole-word')}
      </label>
      <label className={styles['check']}>
        <input type="checkbox" checked={sameCase} onChange={() => setSameCase(!sameCase)} />
        {say('document.same-case')}
      </label>
      <button
        type="button"
        className="button button-soft"
        aria-disabled={find === '' || undefined}
        onClick={() => {
          if (find !== '') act({ type: 'replace', find, by, wholeWord, sameCase })
        }}
      >
        {say('document.replace-all')}
      </button>
    </>
  )
}
