import { type Area, areaName, areaOf } from '@pix/core/simulators/spreadsheet'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { AreaField, areaTyped } from './area-field.tsx'
import { LineField } from './line-field.tsx'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

/** Texts of a column that are cut at a sign. */
export function SplitPart({ act, area }: Pick<PartProps, 'act'> & { area: Area }): JSX.Element {
  const say = useMessages()
  const [column, setColumn] = useState(() => areaName({ ...area, right: area.left }))
  const [sign, setSign] = useState(',')
  const [isText, setText] = useState(true)
  const meant = areaOf(areaTyped(column))
  const isIdle = sign === '' || meant === null || meant.left !== meant.right
  return (
    <section aria-label={say('spreadsheet.split')}>
      <p className={app['small']}>{say('spreadsheet.split-hint')}</p>
      <div className={panel['fields']}>
        <AreaField label={say('spreadsheet.area')} value={column} onType={setColumn} />
        <LineField label={say('spreadsheet.split-sign')} value={sign} onType={(typed) => setSign(typed.slice(0, 5))} />
      </div>
      {meant && meant.left !== meant.right && <p className={app['small']}>{say('spreadsheet.one-column')}</p>}
      <label className={app['check']}>
        <input type="checkbox" checked={isText} onChange={(event) => setText(event.target.checked)} />
        {say('spreadsheet.split-texts')}
      </label>
      <button
        type="button"
        className={`${app['tool']} ${app['strong']}`}
        aria-disabled={isIdle || undefined}
        onClick={() => {
          if (!isIdle) act({ type: 'split', range: areaTyped(column), sign, texts: isText })
        }}
      >
        {say('spreadsheet.split-now')}
      </button>
    </section>
  )
}
