import { type ChartKind, type Look, type SpreadsheetAction, showValue } from '@pix/core/simulators/spreadsheet'
import { type JSX, useRef, useState } from 'react'
import { useLanguage } from '../../language/use-language.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { AreaField, areaTyped } from './area-field.tsx'
import { LineField } from './line-field.tsx'
import panel from './panel.module.css'
import { readNumber } from './read-number.ts'

type Parts = Omit<Extract<SpreadsheetAction, { type: 'chart' }>, 'type' | 'chart'>
type Series = Parts['values'][number] & { readonly key: number }

const kinds: readonly ChartKind[] = ['bars', 'line', 'shares', 'points']
const looks: readonly Look[] = ['patterns', 'hues']

/** All that a chart is made of. */
export function ChartForm({
  first,
  done,
  onDone,
}: {
  first: Parts
  done: string
  onDone: (parts: Parts) => void
}): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const more = useRef<HTMLButtonElement>(null)
  const fewer = useRef<HTMLButtonElement>(null)
  const [parts, setParts] = useState(first)
  const [series, setSeries] = useState<readonly Series[]>(() => first.values.map((one, key) => ({ ...one, key })))
  const endTyped = (end: number | null | undefined): string =>
    showValue(end ?? null, { format: 'general', decimals: null }, language)
  const [from, setFrom] = useState(endTyped(first.from))
  const [to, setTo] = useState(endTyped(first.to))
  const isTwoKinds = (parts.kind === 'bars' || parts.kind === 'line') && series.length > 1
  const change = (next: Partial<Parts>): void => setParts({ ...parts, ...next })
  const changeSeries = (key: number, next: Partial<Series>): void =>
    setSeries(series.map((one) => (one.key === key ? { ...one, ...next } : one)))
  const finish = (): void =>
    onDone({
      ...parts,
      labels: areaTyped(parts.labels),
      values: series.map(({ name, range, as }) => ({
        name,
        range: areaTyped(range),
        ...(isTwoKinds && as !== undefined && as !== parts.kind ? { as } : {}),
      })),
      from: readNumber(from, language),
      ...(to.trim() === '' ? {} : { to: readNumber(to, language) }),
    })
  return (
    <>
      <div className={panel['fields']}>
        <ChoiceField
          label={say('spreadsheet.chart-kind')}
          value={parts.kind}
          values={kinds.map((one) => [one, say(`spreadsheet.chart-${one}`)] as const)}
          onChoose={(kind) => change({ kind })}
        />
        <LineField label={say('spreadsheet.chart-title')} value={parts.title} onType={(title) => change({ title })} />
        <AreaField
          label={say('spreadsheet.chart-labels')}
          value={parts.labels}
          isOptional
          onType={(labels) => change({ labels })}
        />
      </div>
      <div className={panel['fields']}>
        {series.map(({ key, name, range, as }) => (
          <fieldset key={key} className={panel['series']}>
            <legend>{say('spreadsheet.chart-series', { number: key + 1 })}</legend>
            <AreaField
              label={say('spreadsheet.chart-values')}
              value={range}
              onType={(next) => changeSeries(key, { range: next })}
            />
            <LineField
              label={say('spreadsheet.chart-name')}
              value={name}
              onType={(next) => changeSeries(key, { name: next })}
            />
            {isTwoKinds && (
              <ChoiceField
                label={say('spreadsheet.chart-as')}
                value={as ?? (parts.kind === 'line' ? 'line' : 'bars')}
                values={(['bars', 'line'] as const).map((one) => [one, say(`spreadsheet.chart-${one}`)] as const)}
                onChoose={(next) => changeSeries(key, { as: next })}
              />
            )}
          </fieldset>
        ))}
      </div>
      <div className={panel['fields']}>
        {parts.kind !== 'shares' && (
          <>
            <LineField
              label={say('spreadsheet.chart-across')}
              value={parts.across}
              onType={(across) => change({ across })}
            />
            <LineField label={say('spreadsheet.chart-up')} value={parts.up} onType={(up) => change({ up })} />
            <LineField
              label={say('spreadsheet.chart-from')}
              hint={say('spreadsheet.chart-from-hint')}
              value={from}
              onType={setFrom}
            />
            <LineField
              label={say('spreadsheet.chart-to')}
              hint={say('spreadsheet.chart-from-hint')}
              value={to}
              onType={setTo}
            />
          </>
        )}
        <ChoiceField
          label={say('spreadsheet.chart-look')}
          value={parts.look ?? 'patterns'}
          values={looks.map((one) => [one, say(`spreadsheet.look-${one}`)] as const)}
          onChoose={(look) => change({ look })}
        />
      </div>
      {(parts.kind === 'bars' || parts.kind === 'line') && (
        <label className={app['check']}>
          <input
            type="checkbox"
            checked={parts.written ?? false}
            onChange={(event) => change({ written: event.target.checked })}
          />
          {say('spreadsheet.chart-written')}
        </label>
      )}
      <div className={app['tools']}>
        {series.length < 4 && (
          <button
            ref={more}
            type="button"
            className={app['tool']}
            onClick={() => {
              // The button goes with the last place.
              if (series.length === 3) fewer.current?.focus()
              setSeries([...series, { key: series.length, name: '', range: '' }])
            }}
          >
            <Icon name="plus" />
            {say('spreadsheet.chart-add-series')}
          </button>
        )}
        {series.length > 1 && (
          <button
            ref={fewer}
            type="button"
            className={app['tool']}
            onClick={() => {
              if (series.length === 2) more.current?.focus()
              setSeries(series.slice(0, -1))
            }}
          >
            <Icon name="close" />
            {say('spreadsheet.chart-remove-series')}
          </button>
        )}
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={finish}>
          <Icon name="chart" />
          {done}
        </button>
      </div>
    </>
  )
}
