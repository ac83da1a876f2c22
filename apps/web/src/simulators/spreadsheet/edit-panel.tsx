import { type Area, areaName, mergedAt, type Sheet } from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { begunSeries } from './fill.ts'
import { FunctionChoice } from './formula-bar.tsx'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

/** Copying and filling, rows and columns that come and go, functions by name. */
export function EditPanel({
  state,
  act,
  sheet,
  area,
  copied,
  isLonger,
  onLonger,
  onCopy,
  onPaste,
  onFunction,
  isFormulas,
  onFormulas,
}: PartProps & {
  sheet: Sheet
  area: Area
  /** The area that was copied, or null. */
  copied: string | null
  isLonger: boolean
  onLonger: (isLonger: boolean) => void
  onCopy: () => void
  onPaste: (what: 'all' | 'values') => void
  onFunction: (name: string) => void
  /** Whether cells show their formulas. */
  isFormulas: boolean
  onFormulas: (isFormulas: boolean) => void
}): JSX.Element {
  const say = useMessages()
  const range = areaName(area)
  const button = (label: MessageKey, icon: IconName, onClick: () => void, isIdle = false): JSX.Element => (
    <button
      type="button"
      className={app['tool']}
      aria-disabled={isIdle || undefined}
      onClick={() => {
        if (!isIdle) onClick()
      }}
    >
      <Icon name={icon} />
      {say(label)}
    </button>
  )
  const begun = begunSeries(sheet, area)
  const isOne = area.left === area.right && area.top === area.bottom
  const isMerged = mergedAt(sheet, area.left, area.top) !== undefined
  const rows = { from: area.top + 1, to: area.bottom + 1 }
  const columns = { from: area.left + 1, to: area.right + 1 }
  return (
    <>
      <section aria-label={say('spreadsheet.edit-copy')}>
        <h4>{say('spreadsheet.edit-copy')}</h4>
        <p className={app['small']}>{say('spreadsheet.selected', { range })}</p>
        <div className={app['tools']}>
          <button type="button" className={app['tool']} aria-pressed={isLonger} onClick={() => onLonger(!isLonger)}>
            <Icon name="enlarge" />
            {say('spreadsheet.select-longer')}
          </button>
          {button('spreadsheet.copy', 'copy', onCopy)}
          {button('spreadsheet.paste', 'file', () => onPaste('all'), copied === null)}
          {button('spreadsheet.paste-values', 'file', () => onPaste('values'), copied === null)}
          {button(
            'spreadsheet.fill-down',
            'arrow-down',
            () => act({ type: 'fill', range, to: 'down' }),
            area.top === area.bottom,
          )}
          {button(
            'spreadsheet.fill-end',
            'arrow-right',
            () => act({ type: 'fill', range, to: 'end' }),
            area.left === area.right,
          )}
          {button(
            'spreadsheet.series',
            'list',
            () => {
              if (begun) act({ type: 'series', from: areaName(begun), to: range })
            },
            begun === null,
          )}
          {button('spreadsheet.clear', 'close', () => act({ type: 'clear', range }))}
        </div>
        <p role="status" className={app['small']}>
          {copied && say('spreadsheet.copied', { range: copied })}
        </p>
      </section>
      <section aria-label={say('spreadsheet.edit-lines')}>
        <h4>{say('spreadsheet.edit-lines')}</h4>
        <div className={app['tools']}>
          {button('spreadsheet.insert-row', 'plus', () => act({ type: 'insert-rows', before: rows.from, count: 1 }))}
          {button('spreadsheet.insert-column', 'plus', () =>
            act({ type: 'insert-columns', before: columns.from, count: 1 }),
          )}
          {button('spreadsheet.delete-rows', 'trash', () => act({ type: 'delete-rows', ...rows }))}
          {button('spreadsheet.delete-columns', 'trash', () => act({ type: 'delete-columns', ...columns }))}
          {button('spreadsheet.merge', 'table', () => act({ type: 'merge', range }), isOne || isMerged)}
          {button('spreadsheet.unmerge', 'table', () => act({ type: 'unmerge', range }), !isMerged)}
          {button('spreadsheet.hide-columns', 'eye', () => act({ type: 'hide-columns', ...columns }))}
          {sheet.columns.some(({ isHidden }) => isHidden) &&
            button('spreadsheet.show-columns', 'eye', () => act({ type: 'show-columns' }))}
        </div>
      </section>
      <section className={panel['fields']} aria-label={say('spreadsheet.function')}>
        <FunctionChoice language={state.language} onChoose={onFunction} />
        <button type="button" className={app['tool']} aria-pressed={isFormulas} onClick={() => onFormulas(!isFormulas)}>
          <Icon name="code" />
          {say('spreadsheet.show-formulas')}
        </button>
      </section>
    </>
  )
}
