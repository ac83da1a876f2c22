import { type Area, areaName, type SpreadsheetState } from '@pix/core/simulators/spreadsheet'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AreaField, areaTyped } from './area-field.tsx'
import { LineField } from './line-field.tsx'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

/** Areas that have a name, and a new name. */
export function NamesPart({ state, act, area }: PartProps & { area: Area }): JSX.Element {
  const say = useMessages()
  const give = useRef<HTMLButtonElement>(null)
  const [name, setName] = useState('')
  const [range, setRange] = useState(() => areaName(area))
  return (
    <section aria-label={say('spreadsheet.names')}>
      <p className={app['small']}>{say('spreadsheet.names-hint')}</p>
      <div className={panel['fields']}>
        <LineField label={say('spreadsheet.area-name')} value={name} onType={setName} />
        <AreaField label={say('spreadsheet.area')} value={range} onType={setRange} />
      </div>
      <button
        ref={give}
        type="button"
        className={`${app['tool']} ${app['strong']}`}
        aria-disabled={name.trim() === '' || undefined}
        onClick={() => {
          if (name.trim() !== '') act({ type: 'name', name: name.trim().slice(0, 30), range: areaTyped(range) })
        }}
      >
        {say('spreadsheet.name-now')}
      </button>
      {state.names.length > 0 && (
        <ul className={panel['list']}>
          {state.names.map((one) => (
            <li key={one.name}>
              {say('spreadsheet.name-words', { name: one.name, area: placeOf(state, one) })}
              <button
                type="button"
                className={app['tool']}
                onClick={() => {
                  give.current?.focus()
                  act({ type: 'remove-name', name: one.name })
                }}
              >
                <Icon name="close" label={say('spreadsheet.remove-name', { name: one.name })} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function placeOf({ sheets }: SpreadsheetState, { sheet, area }: SpreadsheetState['names'][number]): string {
  return `${sheets.find(({ id }) => id === sheet)?.name ?? ''}!${areaName(area)}`
}
