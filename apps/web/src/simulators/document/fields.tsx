import { numbersOf, readText, type When } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { Selection } from './paragraph-editor.tsx'
import { SendField } from './send-field.tsx'

const tests = ['always', 'is', 'is-not', 'above', 'below', 'empty', 'filled'] as const

type Target = { readonly kind: 'reference' | 'source' | 'variable'; readonly to: string; readonly name: string }

/** Words that the document writes by itself, and what a template says of a paragraph. */
export function Fields({
  block,
  state,
  act,
  selection,
}: EditorProps<Of<'paragraph'>> & { selection: () => Selection }): JSX.Element {
  const say = useMessages()
  const numbers = numbersOf(state)
  const targets: readonly Target[] = [
    ...state.blocks.flatMap((one): Target[] =>
      one.type === 'paragraph' && one.id !== block.id && (one.style === 'caption' || one.style.startsWith('heading'))
        ? [{ kind: 'reference', to: one.id, name: `${numbers[one.id] ?? ''} ${readText(one.pieces)}`.trim() }]
        : [],
    ),
    ...state.sources.map(({ id, author, year }): Target => ({ kind: 'source', to: id, name: `${author}, ${year}` })),
    ...state.variables.map(({ id, name }): Target => ({ kind: 'variable', to: id, name })),
  ]
  const [chosen, setChosen] = useState(targets[0]?.to ?? '')
  const target = targets.find(({ to }) => to === chosen) ?? targets[0]
  const fieldsOfList = state.scenario.list?.fields ?? []
  return (
    <details className={styles['more']}>
      <summary>{say('document.written-alone')}</summary>
      {target && (
        <div className={styles['line']}>
          <ChoiceField
            label={say('document.field')}
            value={target.to}
            values={targets.map(({ to, kind, name }) => [to, say(`document.field-${kind}`, { name })] as const)}
            onChoose={setChosen}
          />
          <button
            type="button"
            className="button button-soft"
            onClick={() => {
              const { words, nth, at } = selection()
              act({
                type: 'field',
                block: block.id,
                words,
                ...(nth > 0 && { nth }),
                ...(words === '' && { at }),
                kind: target.kind,
                to: target.to,
              })
            }}
          >
            {say('document.put-in')}
          </button>
        </div>
      )}
      <SendField
        label={say('document.footnote')}
        button={say('document.put-in')}
        onSend={(text) => {
          const { words, at } = selection()
          act({ type: 'footnote', block: block.id, at: at + words.length, text })
        }}
      />
      {fieldsOfList.length > 0 && <Condition block={block} act={act} fields={fieldsOfList} />}
      <div className={styles['line']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={block.locked}
            onChange={() => act({ type: 'lock', block: block.id, on: !block.locked })}
          />
          {say('document.lock')}
        </label>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={block.fillable}
            onChange={() => act({ type: 'fillable', block: block.id, on: !block.fillable })}
          />
          {say('document.fillable')}
        </label>
      </div>
    </details>
  )
}

/** Whether a paragraph stands in every letter. */
function Condition({
  block,
  act,
  fields,
}: Pick<EditorProps<Of<'paragraph'>>, 'block' | 'act'> & { fields: readonly string[] }): JSX.Element {
  const say = useMessages()
  const when: When = block.when ?? { field: fields[0] ?? '', test: 'is', value: '' }
  const put = (change: Partial<When>): void => act({ type: 'when', block: block.id, when: { ...when, ...change } })
  return (
    <div className={styles['pairs']}>
      <ChoiceField
        label={say('document.when')}
        value={block.when ? when.test : 'always'}
        values={tests.map((one) => [one, say(`document.when-${one}`)] as const)}
        onChoose={(test) => (test === 'always' ? act({ type: 'when', block: block.id, when: null }) : put({ test }))}
      />
      {block.when && (
        <>
          <ChoiceField
            label={say('document.when-field')}
            value={when.field}
            values={fields.map((one) => [one, one] as const)}
            onChoose={(field) => put({ field })}
          />
          {when.test !== 'empty' && when.test !== 'filled' && (
            <CommittedField
              label={say('document.when-value')}
              value={when.value}
              onCommit={(value) => put({ value })}
            />
          )}
        </>
      )}
    </div>
  )
}
