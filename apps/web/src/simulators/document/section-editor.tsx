import { type DocumentAction, sectionsOf } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { EditorProps, Of } from './block-editor.tsx'
import { Choice, withValue } from './choice.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'

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
        <Choice
          label={say('document.orientation')}
          value={own.orientation ?? before}
          of={[before, 'portrait', 'landscape'] as const}
          name={(one) => (one === before ? say('document.as-before') : say(`document.page-${one}`))}
          onChoose={(one) => set({ orientation: one === before ? null : one })}
        />
        <Choice
          label={say('document.numbers')}
          value={own.numbers ?? before}
          of={[before, 'none', 'top', 'bottom'] as const}
          name={(one) => (one === before ? say('document.as-before') : say(`document.page-${one}`))}
          onChoose={(one) => set({ numbers: one === before ? null : one })}
        />
        <Choice
          label={say('document.first-number')}
          value={own.from ?? 0}
          of={withValue([0, 1, 2, 3, 5, 10], own.from ?? 0)}
          name={(one) => (one === 0 ? say('document.goes-on') : String(one))}
          onChoose={(one) => set({ from: one === 0 ? null : one })}
        />
        <Choice
          label={say('document.page-columns')}
          value={own.columns ?? 0}
          of={[0, 1, 2, 3]}
          name={(one) => (one === 0 ? say('document.as-before') : String(one))}
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
