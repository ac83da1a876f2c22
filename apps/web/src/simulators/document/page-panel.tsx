import { pageCount } from '@pix/core/simulators/document'
import type { JSX } from 'react'
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
  return (
    <>
      <h4>{say('document.tool-page')}</h4>
      <p role="status">{say('document.pages', { count: pageCount(state) })}</p>
      {fields.map((field) => (
        <ChoiceField
          key={field}
          label={say(`document.${field}`)}
          value={state.page[field]}
          values={choices[field].map((one) => [one, say(`document.page-${one}`)] as const)}
          onChoose={(value) => act({ type: 'page', set: { [field]: value } })}
        />
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
