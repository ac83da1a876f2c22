import { type DocumentAction, sectionsOf } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import { withValue } from './with-value.ts'

const before = 'before' as const

/** What a section says of its pages; all else is as in the section before. */
export function SectionEditor({ block, state, act }: EditorProps<Of<'break'>>): JSX.Element {
  const say = useMessages()
  const own = block.section ?? {}
  const now = sectionsOf(state).find(({ id }) => id === block.id) ?? state.page
  const set = (change: Extract<DocumentAction, { type: 'section' }>['set']): void =>
    act({ type: 'section', block: block.id, set: change })
  return (
    <>
      <div className={styles['pairs']}>
        <ChoiceField
          label={say('document.orientation')}
          value={own.orientation ?? before}
          values={([before, 'portrait', 'landscape'] as const).map(
            (one) => [one, one === before ? say('document.as-before') : say(`document.page-${one}`)] as const,
          )}
          onChoose={(one) => set({ orientation: one === before ? null : one })}
        />
        <ChoiceField
          label={say('document.numbers')}
          value={own.numbers ?? before}
          values={([before, 'none', 'top', 'bottom'] as const).map(
            (one) => [one, one === before ? say('document.as-before') : say(`document.page-${one}`)] as const,
          )}
          onChoose={(one) => set({ numbers: one === before ? null : one })}
        />
        <ChoiceField
          label={say('document.first-number')}
          value={own.from ?? 0}
          values={withValue([0, 1, 2, 3, 5, 10], own.from ?? 0).map(
            (one) => [one, one === 0 ? say('document.goes-on') : String(one)] as const,
          )}
          onChoose={(one) => set({ from: one === 0 ? null : one })}
        />
        <ChoiceField
          label={say('document.page-columns')}
          value={own.columns ?? 0}
          values={[0, 1, 2, 3].map((one) => [one, one === 0 ? say('document.as-before') : String(one)] as const)}
          onChoose={(one) => set({ columns: one === 0 ? null : one })}
        />
      </div>
      {(['header', 'footer'] as const).map((field) => (
        <div key={field}>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={own[field] === undefined}
              onChange={() => set({ [field]: own[field] === undefined ? now[field] : null })}
            />
            {say(`document.same-${field}`)}
          </label>
          {own[field] !== undefined && (
            <CommittedField
              label={say(`document.${field}`)}
              value={own[field]}
              onCommit={(text) => set({ [field]: text })}
            />
          )}
        </div>
      ))}
    </>
  )
}
