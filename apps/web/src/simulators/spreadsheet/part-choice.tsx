import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'

type Part = 'sort' | 'filter' | 'clean' | 'split' | 'chart' | 'pivot' | 'names'

/** Which of the parts of a tool is shown. */
export function PartChoice<One extends Part>({
  parts,
  chosen,
  onChoose,
}: {
  parts: readonly One[]
  chosen: One
  onChoose: (part: One) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <div className={app['tools']}>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className={app['tool']}
          aria-pressed={part === chosen}
          onClick={() => onChoose(part)}
        >
          {say(`spreadsheet.${part as Part}`)}
        </button>
      ))}
    </div>
  )
}
