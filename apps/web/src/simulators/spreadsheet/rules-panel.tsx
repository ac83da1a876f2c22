import { type Area, addressOf, areaName, type Cell, type SpreadsheetAction } from '@pix/core/simulators/spreadsheet'
import { type JSX, useId, useState } from 'react'
import { useLanguage } from '../../language/use-language.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { endText } from './limit-words.ts'
import { LineField } from './line-field.tsx'
import panel from './panel.module.css'

const kinds = ['any', 'list', 'number', 'whole', 'date', 'length'] as const
type Kind = (typeof kinds)[number]

type RulesProps = { act: (action: SpreadsheetAction) => void; area: Area; cell: Cell }

/** What may be typed into cells, which of them are protected, and a note for whoever fills them in. */
export function RulesPanel({ act, area, cell }: RulesProps): JSX.Element {
  const say = useMessages()
  const range = areaName(area)
  return (
    <>
      <p className={app['small']}>{say('spreadsheet.selected', { range })}</p>
      <div className={panel['beside']}>
        <RulePart {...{ act, area, cell }} />
        <section aria-label={say('spreadsheet.protection')}>
          <button
            type="button"
            className={app['tool']}
            aria-pressed={cell.isProtected}
            onClick={() => act({ type: 'protect', range, on: !cell.isProtected })}
          >
            <Icon name={cell.isProtected ? 'lock' : 'unlock'} />
            {say('spreadsheet.protect')}
          </button>
        </section>
        <NotePart {...{ act, area, cell }} />
      </div>
    </>
  )
}

function RulePart({ act, area, cell }: RulesProps): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const id = useId()
  const range = areaName(area)
  const { limit, choices } = cell
  const [kind, setKind] = useState<Kind>(choices.length > 0 ? 'list' : (limit?.kind ?? 'any'))
  const [list, setList] = useState(choices.join('\n'))
  const [from, setFrom] = useState(limit ? endText(limit.from, limit.kind, language) : '')
  const [to, setTo] = useState(limit ? endText(limit.to, limit.kind, language) : '')
  const set = (): void => {
    if (kind === 'any' || kind === 'list') act({ type: 'choices', range, values: kind === 'any' ? [] : valuesOf(list) })
    else act({ type: 'limit', range, kind, from, to })
  }
  return (
    <section aria-label={say('spreadsheet.rule')}>
      <div className={panel['fields']}>
        <ChoiceField
          label={say('spreadsheet.rule')}
          value={kind}
          values={kinds.map((one) => [one, say(`spreadsheet.rule-${one}`)] as const)}
          onChoose={setKind}
        />
        {kind === 'list' && (
          <div className="field">
            <label className="field-label" htmlFor={id}>
              {say('spreadsheet.rule-values')}
            </label>
            <textarea
              id={id}
              className={app['area']}
              rows={4}
              maxLength={2000}
              value={list}
              onChange={(event) => setList(event.target.value)}
            />
          </div>
        )}
        {kind !== 'any' && kind !== 'list' && (
          <>
            <LineField
              label={say('spreadsheet.rule-from')}
              hint={say('spreadsheet.rule-end-hint')}
              value={from}
              onType={setFrom}
            />
            <LineField
              label={say('spreadsheet.rule-to')}
              hint={say('spreadsheet.rule-end-hint')}
              value={to}
              onType={setTo}
            />
          </>
        )}
      </div>
      <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={set}>
        <Icon name="check" />
        {say('spreadsheet.rule-set')}
      </button>
    </section>
  )
}

function valuesOf(list: string): string[] {
  const values = list.split('\n').map((line) => line.trim().slice(0, 120))
  return [...new Set(values.filter((value) => value !== ''))].slice(0, 40)
}

function NotePart({ act, area, cell }: RulesProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const name = addressOf(area.left, area.top)
  const [text, setText] = useState(cell.note)
  return (
    <section aria-label={say('spreadsheet.note', { cell: name })}>
      <div className={panel['fields']}>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {say('spreadsheet.note', { cell: name })}
          </label>
          <textarea
            id={id}
            className={app['area']}
            rows={2}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      <button type="button" className={app['tool']} onClick={() => act({ type: 'note', cell: name, text })}>
        {say('spreadsheet.note-set')}
      </button>
    </section>
  )
}
