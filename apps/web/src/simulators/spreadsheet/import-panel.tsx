import {
  type Delimiter,
  type Encoding,
  type ImportChoices,
  importedRows,
  lettersOf,
  showValue,
} from '@pix/core/simulators/spreadsheet'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

const encodings: readonly Encoding[] = ['utf-8', 'latin-1']
const delimiters: readonly Delimiter[] = ['comma', 'semicolon', 'tab', 'space']
const decimals: readonly ImportChoices['decimal'][] = ['comma', 'point']
const orders: readonly ImportChoices['dates'][] = ['dmy', 'mdy', 'ymd']

/** How a text file is to be read, and what it gives as it is set now. */
export function ImportPanel({ state, act, onDone }: PartProps & { onDone: () => void }): JSX.Element {
  const say = useMessages()
  const files = state.scenario.files ?? []
  const [fileId, setFile] = useState(files[0]?.id ?? '')
  const [choices, setChoices] = useState<ImportChoices>({
    encoding: 'utf-8',
    delimiter: 'comma',
    decimal: 'point',
    dates: 'mdy',
    texts: [],
  })
  const file = files.find(({ id }) => id === fileId)
  const rows = file ? importedRows(file, choices) : []
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_none, column) => column)
  const [titles = []] = rows
  const titleOf = (column: number): string => {
    const cell = titles[column]
    return cell ? showValue(cell.value, cell, state.language) : ''
  }
  const preview = rows.slice(1, 7).map((cells, place) => ({ cells, key: lettersOf(place) }))
  const run = (): void => {
    if (!file) return
    act({ type: 'import', file: file.id, ...choices, texts: choices.texts.map(lettersOf) })
    onDone()
  }
  return (
    <section aria-label={say('spreadsheet.files')}>
      <div className={panel['fields']}>
        <ChoiceField
          label={say('spreadsheet.import-file')}
          value={fileId}
          values={files.map(({ id, name }) => [id, name] as const)}
          onChoose={setFile}
        />
        <ChoiceField
          label={say('spreadsheet.import-encoding')}
          value={choices.encoding}
          values={encodings.map((one) => [one, say(`spreadsheet.encoding-${one}`)] as const)}
          onChoose={(encoding) => setChoices({ ...choices, encoding })}
        />
        <ChoiceField
          label={say('spreadsheet.import-delimiter')}
          value={choices.delimiter}
          values={delimiters.map((one) => [one, say(`spreadsheet.delimiter-${one}`)] as const)}
          onChoose={(delimiter) => setChoices({ ...choices, delimiter })}
        />
        <ChoiceField
          label={say('spreadsheet.import-decimal')}
          value={choices.decimal}
          values={decimals.map((one) => [one, say(`spreadsheet.decimal-${one}`)] as const)}
          onChoose={(decimal) => setChoices({ ...choices, decimal })}
        />
        <ChoiceField
          label={say('spreadsheet.import-dates')}
          value={choices.dates}
          values={orders.map((one) => [one, say(`spreadsheet.dates-${one}`)] as const)}
          onChoose={(dates) => setChoices({ ...choices, dates })}
        />
      </div>
      <fieldset className={panel['columns']}>
        <legend>{say('spreadsheet.import-texts')}</legend>
        {columns.map((column) => (
          <label key={lettersOf(column)} className={app['check']}>
            <input
              type="checkbox"
              checked={choices.texts.includes(column)}
              onChange={(event) =>
                setChoices({
                  ...choices,
                  texts: event.target.checked
                    ? [...choices.texts, column]
                    : choices.texts.filter((one) => one !== column),
                })
              }
            />
            {say('spreadsheet.column-titled', {
              letters: lettersOf(column),
              title: titleOf(column),
            })}
          </label>
        ))}
      </fieldset>
      <ScrollingTable caption={say('spreadsheet.import-preview')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={lettersOf(column)} scope="col">
                {titleOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ cells, key }) => (
            <tr key={key}>
              {columns.map((column) => {
                const cell = cells[column]
                const isNumber = typeof cell?.value === 'number'
                return (
                  <td key={lettersOf(column)} className={isNumber ? 'number' : undefined} data-column={titleOf(column)}>
                    {cell ? showValue(cell.value, cell, state.language) : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      <p className={app['small']}>{say('spreadsheet.import-hint')}</p>
      <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={run}>
        {say('spreadsheet.import-now')}
      </button>
    </section>
  )
}
