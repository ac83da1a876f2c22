import { type JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import { withValue } from './with-value.ts'

/** The cells of a table, and its rows and columns. */
export function TableEditor({ block, act }: EditorProps<Of<'table'>>): JSX.Element {
  const say = useMessages()
  const { id, rows, header } = block
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['cells']}>
          <caption className="visually-hidden">{say('document.table')}</caption>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column}>
                    <CommittedField
                      label={say('document.cell', { row: at + 1, column: column + 1 })}
                      isLabelHidden
                      value={cell}
                      onCommit={(text) => act({ type: 'cell', block: id, row: at, column, text })}
                    />
                  </td>
                ))}
                <td className={styles['tight']}>
                  <button
                    type="button"
                    className="button button-quiet"
                    onClick={() => act({ type: 'insert-row', block: id, row: at })}
                  >
                    <Icon name="plus" label={say('document.insert-row', { row: at + 1 })} />
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-disabled={rows.length === 1 || undefined}
                    onClick={({ currentTarget }) => {
                      // The last one goes away with what had the focus.
                      const above = currentTarget.closest('tr')?.previousElementSibling
                      if (at === rows.length - 1) above?.querySelector<HTMLElement>('button:last-of-type')?.focus()
                      act({ type: 'remove-row', block: id, row: at })
                    }}
                  >
                    <Icon name="close" label={say('document.remove-row', { row: at + 1 })} />
                  </button>
                </td>
              </tr>
            ))}
            <tr>
              {rows[0]?.map((_cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-disabled={rows[0]?.length === 1 || undefined}
                    onClick={({ currentTarget }) => {
                      const before = currentTarget.closest('td')?.previousElementSibling
                      if (column + 1 === rows[0]?.length) before?.querySelector('button')?.focus()
                      act({ type: 'remove-column', block: id, column })
                    }}
                  >
                    <Icon name="close" label={say('document.remove-column', { column: column + 1 })} />
                  </button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div className={styles['line']}>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'add-row', block: id })}>
          {say('document.add-row')}
        </button>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'add-column', block: id })}>
          {say('document.add-column')}
        </button>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={header}
            onChange={() => act({ type: 'header-row', block: id, on: !header })}
          />
          {say('document.header-row')}
        </label>
      </div>
      <details className={styles['more']}>
        <summary>{say('document.columns')}</summary>
        <div className={styles['pairs']}>
          {rows[0]?.map((cell, column) => (
            <ChoiceField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={column}
              label={say('document.column-width', { column: column + 1, words: cell })}
              value={block.widths[column] ?? 0}
              values={withValue([0, 10, 20, 25, 33, 50, 67, 75], block.widths[column] ?? 0).map(
                (width) => [width, width === 0 ? say('document.even') : `${width} %`] as const,
              )}
              onChoose={(width) => {
                if (width > 0) act({ type: 'column-width', block: id, column, width })
              }}
            />
          ))}
        </div>
        <div className={styles['line']}>
          {rows[0]?.map((cell, column) =>
            column === 0 ? null : (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                key={column}
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'split-table', block: id, column })}
              >
                {say('document.split-table', { column: column + 1, words: cell })}
              </button>
            ),
          )}
        </div>
      </details>
    </>
  )
}
