import { pageCount } from '@pix/core/simulators/document'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from './committed-field.tsx'
import type { PartProps } from './document-screen.tsx'

const choices = {
  size: ['a3', 'a4', 'a5'],
  orientation: ['portrait', 'landscape'],
  margins: ['narrow', 'normal', 'wide'],
  numbers: ['none', 'top', 'bottom'],
} as const

const fields = ['size', 'orientation', 'margins', 'numbers'] as const

export function PagePanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <>
      <h4>{say('document.tool-page')}</h4>
      <p role="status">{say('document.pages', { count: pageCount(state) })}</p>
      {fields.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`} className="field-label">
            {say(`document.${field}`)}
          </label>
          <select
            id={`${id}-${field}`}
            value={state.page[field]}
            onChange={(event) => {
              const value = choices[field].find((one) => one === event.target.value)
              if (value) act({ type: 'page', set: { [field]: value } })
            }}
          >
            {choices[field].map((one) => (
              <option key={one} value={one}>
                {say(`document.page-${one}`)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <ChoiceField
        label={say('document.page-columns')}
        value={state.page.columns ?? 1}
        values={[1, 2, 3].map((one) => [one, String(one)] as const)}
        onChoose={(columns) => act({ type: 'page', set: { columns } })}
      />
      {(['header', 'footer'] as const).map((field) => (
        <CommittedField
          key={field}
          label={say(`document.${field}`)}
          value={state.page[field]}
          onCommit={(text) => act({ type: 'page', set: { [field]: text } })}
        />
      ))}
    </>
  )
}
