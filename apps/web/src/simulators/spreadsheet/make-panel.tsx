import { type Area, areaName, areaOf, type Sheet } from '@pix/core/simulators/spreadsheet'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { ChartForm } from './chart-form.tsx'
import { isNumberAt, shownAt, tableMeant } from './columns-of.ts'
import { NamesPart } from './names-part.tsx'
import { PartChoice } from './part-choice.tsx'
import { firstPivot, PivotForm } from './pivot-form.tsx'
import type { PartProps } from './spreadsheet-screen.tsx'

type MakeProps = PartProps & { sheet: Sheet; area: Area }

const parts = ['chart', 'pivot', 'names'] as const

/** New charts, new cross tables, and names of areas. */
export function MakePanel(props: MakeProps): JSX.Element {
  const [part, setPart] = useState<(typeof parts)[number]>('chart')
  return (
    <>
      <PartChoice parts={parts} chosen={part} onChoose={setPart} />
      {part === 'chart' && <ChartPart {...props} />}
      {part === 'pivot' && <PivotPart {...props} />}
      {part === 'names' && <NamesPart {...props} />}
    </>
  )
}

function ChartPart({ state, act, sheet, area }: MakeProps): JSX.Element {
  const say = useMessages()
  const table = areaOf(tableMeant(sheet, area)) ?? area
  const below = table.bottom > table.top ? { ...table, top: table.top + 1 } : table
  const column = (place: number): string => areaName({ ...below, left: place, right: place })
  const columns = Array.from({ length: table.right - table.left + 1 }, (_none, place) => table.left + place)
  // The first column of numbers after the one that names the points.
  const numbers = columns.find(
    (place) => (place > table.left || columns.length === 1) && isNumberAt(state, sheet, place, below.top),
  )
  const meant = numbers ?? Math.min(table.right, table.left + 1)
  return (
    <section aria-label={say('spreadsheet.chart')}>
      <ChartForm
        first={{
          kind: 'bars',
          labels: table.right > table.left ? column(table.left) : '',
          values: [{ name: below === table ? '' : shownAt(state, sheet, meant, table.top), range: column(meant) }],
          title: '',
          across: '',
          up: '',
          from: null,
        }}
        done={say('spreadsheet.chart-create')}
        onDone={(chart) => act({ type: 'chart', chart: '', ...chart })}
      />
    </section>
  )
}

function PivotPart({ state, act, sheet, area }: MakeProps): JSX.Element {
  const say = useMessages()
  return (
    <section aria-label={say('spreadsheet.pivot')}>
      <p className={app['small']}>{say('spreadsheet.pivot-hint')}</p>
      <PivotForm
        {...{ state, sheet }}
        first={firstPivot(tableMeant(sheet, area))}
        done={say('spreadsheet.pivot-create')}
        onDone={(pivot) => act({ type: 'pivot', pivot: '', ...pivot })}
      />
    </section>
  )
}
