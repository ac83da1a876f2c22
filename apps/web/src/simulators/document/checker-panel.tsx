import { type Block, faultsOf, readingOrder, readText } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** What a checker of accessibility finds, and the text as it is read aloud. */
export function CheckerPanel({ state, act, onGo }: PartProps & { onGo: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const unseen = state.scenario.unseen ?? []
  const faults = faultsOf(state).filter(({ code }) => !unseen.includes(code))
  const alerts = (state.scenario.alerts ?? []).filter(({ id }) => !state.dismissed.includes(id))
  return (
    <>
      <h4>{say('document.tool-checker')}</h4>
      <ChoiceField
        label={say('document.language')}
        value={state.said}
        values={(['', 'fr', 'en'] as const).map(
          (one) => [one, say(`document.language-${one === '' ? 'none' : one}`)] as const,
        )}
        onChoose={(language) => act({ type: 'language', language })}
      />
      <p role="status">{say('document.faults', { count: faults.length + alerts.length })}</p>
      <ul className={styles['plain']}>
        {faults.map(({ code, block }) => (
          <li key={`${code} ${block}`} className={styles['card']}>
            <p>{say(`document.fault-${code}`)}</p>
            {block !== '' && <Place state={state} id={block} onGo={onGo} />}
          </li>
        ))}
        {alerts.map(({ id, block, says }) => (
          <li key={id} className={styles['card']}>
            <p>{says}</p>
            <div className={styles['line']}>
              <Place state={state} id={block} onGo={onGo} />
              <button type="button" className="button button-quiet" onClick={() => act({ type: 'dismiss', alert: id })}>
                {say('document.dismiss')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <details className={styles['more']}>
        <summary>{say('document.read-aloud')}</summary>
        <ol>
          {readingOrder(state).map((block) => (
            <li key={block.id}>
              <Heard block={block} />
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

/** Leads to a passage. */
export function Place({
  state,
  id,
  onGo,
}: Pick<PartProps, 'state'> & { id: string; onGo: (id: string) => void }): JSX.Element | null {
  const say = useMessages()
  const block = state.blocks.find((one) => one.id === id)
  if (!block) return null
  const name = (): string => {
    if (block.type === 'picture') return block.name
    if (block.type === 'table') return [say('document.table'), ...(block.rows[0] ?? [])].join(' ')
    return (block.type === 'paragraph' && readText(block.pieces).slice(0, 40)) || say('document.passage')
  }
  return (
    <button type="button" className="button button-soft" onClick={() => onGo(id)}>
      {say('document.go-to', { name: name() })}
    </button>
  )
}

/** A passage as a voice would say it. */
function Heard({ block }: { block: Block }): JSX.Element {
  const say = useMessages()
  switch (block.type) {
    case 'paragraph':
      return <>{say('document.heard', { style: say(`document.style-${block.style}`), text: readText(block.pieces) })}</>
    case 'picture':
      return <>{say('document.heard-picture', { text: block.alt === '' ? block.name : block.alt })}</>
    case 'table':
      return (
        <>
          {say('document.heard-table', {
            text: block.rows.map((row) => row.join(', ')).join(' ; '),
            header: block.header ? 'yes' : 'no',
          })}
        </>
      )
    case 'contents':
    case 'break':
      return <>{say('document.contents')}</>
  }
}
