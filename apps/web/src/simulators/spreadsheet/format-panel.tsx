import type { Cell, Format, SpreadsheetAction, Tone } from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import panel from './panel.module.css'

const formats: readonly Format[] = ['general', 'number', 'percent', 'amount', 'date', 'date-time', 'time', 'text']
const tones: readonly Tone[] = ['none', 'yellow', 'green', 'blue', 'red']
const usual: Partial<Record<Format, number>> = { number: 2, amount: 2 }

/** How what is in the cells is shown. */
export function FormatPanel({
  act,
  range,
  cell,
}: {
  act: (action: SpreadsheetAction) => void
  range: string
  cell: Cell
}): JSX.Element {
  const say = useMessages()
  const decimals = cell.decimals ?? usual[cell.format] ?? 0
  const set = (next: number): void => {
    if (next >= 0 && next <= 6) act({ type: 'decimals', range, decimals: next })
  }
  return (
    <div className={panel['part']}>
      <p className={app['small']}>{say('spreadsheet.selected', { range })}</p>
      <div className={panel['fields']}>
        <ChoiceField
          label={say('spreadsheet.format')}
          value={cell.format}
          values={formats.map((one) => [one, say(`spreadsheet.format-${one}`)] as const)}
          onChoose={(format) => act({ type: 'format', range, format })}
        />
      </div>
      <div className={app['tools']}>
        <button
          type="button"
          className={app['tool']}
          aria-disabled={decimals === 0 || undefined}
          onClick={() => set(decimals - 1)}
        >
          {say('spreadsheet.fewer-decimals')}
        </button>
        <button type="button" className={app['tool']} onClick={() => set(decimals + 1)}>
          {say('spreadsheet.more-decimals')}
        </button>
        <button
          type="button"
          className={app['tool']}
          aria-pressed={cell.bold}
          onClick={() => act({ type: 'bold', range, on: !cell.bold })}
        >
          <strong>{say('spreadsheet.bold')}</strong>
        </button>
      </div>
      <fieldset className={panel['tones']}>
        <legend>{say('spreadsheet.tone')}</legend>
        {tones.map((tone) => (
          <button
            key={tone}
            type="button"
            className={app['tool']}
            aria-pressed={cell.tone === tone}
            data-tone={tone}
            onClick={() => act({ type: 'tone', range, tone })}
          >
            {cell.tone === tone && <Icon name="check" />}
            {say(`spreadsheet.tone-${tone}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
