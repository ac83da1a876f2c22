import { type Block, type DocumentAction, type DocumentState, numbersOf } from '@pix/core/simulators/document'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { ChoiceField } from '../choice-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { ParagraphEditor } from './paragraph-editor.tsx'
import { PictureEditor } from './picture-editor.tsx'
import { SectionEditor } from './section-editor.tsx'
import { TableEditor } from './table-editor.tsx'

export type EditorProps<One extends Block> = PartProps & { block: One }
export type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/** What can be done with the block that is chosen. */
export function BlockEditor({
  block,
  state,
  act,
  onSelect,
  onDelete,
  onClose,
}: EditorProps<Block> & {
  onSelect: (id: string) => void
  onDelete: () => void
  onClose: () => void
}): JSX.Element {
  const say = useMessages()
  const place = state.blocks.indexOf(block)
  return (
    <div className={styles['editor']}>
      {block.type === 'paragraph' && <ParagraphEditor {...{ block, state, act }} />}
      {block.type === 'table' && <TableEditor {...{ block, state, act }} />}
      {block.type === 'picture' && <PictureEditor {...{ block, state, act }} />}
      {block.type === 'contents' && <ContentsEditor {...{ block, state, act }} />}
      {block.type === 'break' && block.section && <SectionEditor {...{ block, state, act }} />}
      {state.scenario.labels && (
        <ChoiceField
          label={say('document.label')}
          value={state.labels[block.id] ?? ''}
          values={[
            ['', say('document.no-label')],
            ...state.scenario.labels.map(({ id, label }) => [id, label] as const),
          ]}
          onChoose={(label) => act({ type: 'label', block: block.id, label })}
        />
      )}
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={place === 0 || undefined}
          onClick={() => act({ type: 'move', block: block.id, by: -1 })}
        >
          <Icon name="arrow-up" />
          {say('document.up')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={place === state.blocks.length - 1 || undefined}
          onClick={() => act({ type: 'move', block: block.id, by: 1 })}
        >
          <Icon name="arrow-down" />
          {say('document.down')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            act({ type: 'copy', block: block.id })
            onSelect(`n${state.made + 1}`)
          }}
        >
          <Icon name="copy" />
          {say('document.copy')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={state.blocks.length === 1 || undefined}
          onClick={() => {
            if (state.blocks.length > 1) onDelete()
          }}
        >
          <Icon name="close" />
          {say('document.delete')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Icon name="check" />
          {say('document.done')}
        </button>
      </div>
      <AddBelow block={block} state={state} act={act} onSelect={onSelect} />
    </div>
  )
}

const things = ['paragraph', 'table', 'contents', 'break'] as const
const moreThings = ['section', 'captions', 'sources', 'terms'] as const

type Insert = Omit<Extract<DocumentAction, { type: 'insert' }>, 'type' | 'after'>

/** All that can stand below, with its name. */
function useAdditions(state: DocumentState): readonly { readonly name: string; readonly insert: Insert }[] {
  const say = useMessages()
  const { scenario } = state
  const plain = scenario.offers?.includes('fields') ? [...things, ...moreThings] : things
  const numbers = numbersOf(state)
  return [
    ...plain.map((what) => ({
      name: what === 'break' && scenario.mode === 'slides' ? say('document.what-slide') : say(`document.what-${what}`),
      insert: { what },
    })),
    ...(scenario.pictures ?? []).map(({ id, name }) => ({
      name: say('document.what-picture', { name }),
      insert: { what: 'picture' as const, picture: id },
    })),
    ...(scenario.phrases ?? []).map(({ id, text }) => ({
      name: `« ${text} »`,
      insert: { what: 'phrase' as const, phrase: id },
    })),
    ...state.blocks
      .filter((block) => block.type === 'table')
      .map(({ id }, place) => ({
        name: say('document.what-chart', { name: numbers[id] ?? String(place + 1) }),
        insert: { what: 'chart' as const, table: id },
      })),
  ]
}

function AddBelow({
  block,
  state,
  act,
  onSelect,
}: EditorProps<Block> & { onSelect: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const additions = useAdditions(state)
  const add = (): void => {
    const addition = additions[chosen]
    if (!addition) return
    act({ type: 'insert', after: block.id, ...addition.insert })
    onSelect(`n${state.made + 1}`)
  }
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{say('document.add-below')}</label>
      <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
        {additions.map(({ name }, place) => (
          <option key={name} value={place}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className="button button-soft" onClick={add}>
        {say('document.add')}
      </button>
    </div>
  )
}

function ContentsEditor({ block, act }: EditorProps<Of<'contents'>>): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{say('document.depth')}</label>
      <select
        id={id}
        value={block.depth}
        onChange={(event) => act({ type: 'depth', block: block.id, depth: Number(event.target.value) })}
      >
        {[1, 2, 3].map((depth) => (
          <option key={depth} value={depth}>
            {say('document.levels', { count: depth })}
          </option>
        ))}
      </select>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'refresh', block: block.id })}>
        <Icon name="refresh" />
        {say('document.refresh')}
      </button>
    </div>
  )
}
