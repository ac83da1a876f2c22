import type { Cell } from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import { useLanguage } from '../../language/use-language.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { limitWords } from './limit-words.ts'
import styles from './spreadsheet.module.css'

/** What there is to know before a cell is filled in: its note, and the rule of what it takes. */
export function CellHint({ id, cell: { note, limit } }: { id: string; cell: Cell }): JSX.Element | null {
  const say = useMessages()
  const { language } = useLanguage()
  if (note === '' && !limit) return null
  return (
    <div id={id} className={styles['hint']}>
      {note !== '' && <p>{say('spreadsheet.note-said', { text: note })}</p>}
      {limit && <p>{limitWords(limit, language, say)}</p>}
    </div>
  )
}
