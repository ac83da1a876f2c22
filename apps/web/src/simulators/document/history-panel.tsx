import { type Block, differencesOf, readText } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

function textOf(block: Block): string {
  if (block.type === 'paragraph') return readText(block.pieces)
  return block.type === 'table' ? block.rows.map((row) => row.join(' · ')).join('\n') : ''
}

/** Earlier versions: what each changed, and how to have something of it back. */
export function HistoryPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const heading = useFocusAfter<HTMLHeadingElement>(state.opened)
  const opened = state.versions.find(({ id }) => id === state.opened)
  const nameOf = ({ author, at }: { author: string; at: string }): string =>
    at === '' ? say('document.version-before', { author }) : say('document.version', { author, at })
  const isThere = (id: string): boolean => state.blocks.some((block) => block.id === id)
  if (!opened)
    return (
      <>
        <h4 ref={heading} tabIndex={-1}>
          {say('document.tool-history')}
        </h4>
        <ul className={styles['plain']}>
          {state.versions.toReversed().map((version) => (
            <li key={version.id}>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'open-version', version: version.id })}
              >
                {nameOf(version)}
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <h4 ref={heading} tabIndex={-1}>
        {nameOf(opened)}
      </h4>
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => act({ type: 'open-version', version: '' })}
        >
          {say('document.all-versions')}
        </button>
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'restore', version: opened.id })}
        >
          {say('document.restore')}
        </button>
      </div>
      <p className={styles['caption']}>{say('document.restore-hint')}</p>
      <ul className={styles['plain']}>
        {differencesOf(state.versions, opened.id).map(({ block, kind, before }) => (
          <li key={block.id} className={styles['card']} data-difference={kind}>
            {kind !== 'same' && <p className={styles['tag']}>{say(`document.difference-${kind}`)}</p>}
            {kind === 'changed' && before && (
              <p>
                <del>{textOf(before)}</del>
              </p>
            )}
            <p>
              {kind === 'removed' ? (
                <del>{textOf(block)}</del>
              ) : kind === 'same' ? (
                textOf(block)
              ) : (
                <ins>{textOf(block)}</ins>
              )}
            </p>
            {kind !== 'removed' && !isThere(block.id) && (
              <button
                type="button"
                className="button button-soft"
                onClick={() => act({ type: 'bring', version: opened.id, block: block.id })}
              >
                {say('document.bring')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
