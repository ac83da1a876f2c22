import { notesOf } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

const parts = ['author', 'year', 'title'] as const

/** What fields of the text lead to: variables, notes and sources. */
export function SourcesPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const notes = notesOf(state)
  return (
    <>
      {state.variables.length > 0 && <h4>{say('document.variables')}</h4>}
      {state.variables.map(({ id, name, value }) => (
        <CommittedField
          key={id}
          label={name}
          value={value}
          onCommit={(text) => act({ type: 'variable', variable: id, value: text })}
        />
      ))}
      <h4>{say('document.notes')}</h4>
      {notes.length === 0 && <p>{say('document.no-note')}</p>}
      {notes.map((id, place) => (
        <CommittedField
          key={id}
          label={say('document.note', { number: place + 1 })}
          value={state.notes.find((note) => note.id === id)?.text ?? ''}
          onCommit={(text) => act({ type: 'note', note: id, text })}
        />
      ))}
      <h4>{say('document.sources')}</h4>
      <ul className={styles['plain']}>
        {state.sources.map((source) => (
          <li key={source.id} className={styles['card']}>
            {parts.map((part) => (
              <CommittedField
                key={part}
                label={say(`document.source-${part}`)}
                value={source[part]}
                onCommit={(text) => {
                  const { id, ...known } = source
                  if (text !== '') act({ type: 'source', source: id, ...known, [part]: text })
                }}
              />
            ))}
            {state.sources.length > 1 && <SameSource id={source.id} state={state} act={act} />}
          </li>
        ))}
      </ul>
      <NewSource act={act} />
    </>
  )
}

/** Two entries for one book become one. */
function SameSource({ id, state, act }: PartProps & { id: string }): JSX.Element {
  const say = useMessages()
  const others = state.sources.filter((source) => source.id !== id)
  const [into, setInto] = useState(others[0]?.id ?? '')
  const chosen = others.find((source) => source.id === into) ?? others[0]
  return (
    <details className={styles['more']}>
      <summary>{say('document.same-source')}</summary>
      <ChoiceField
        label={say('document.same-as')}
        value={chosen?.id ?? ''}
        values={others.map((source) => [source.id, `${source.author}, ${source.title}`] as const)}
        onChoose={setInto}
      />
      <button
        type="button"
        className="button button-soft"
        onClick={() => {
          if (chosen) act({ type: 'merge-sources', source: id, into: chosen.id })
        }}
      >
        {say('document.make-one')}
      </button>
    </details>
  )
}

const empty = { author: '', year: '', title: '' }

function NewSource({ act }: Pick<PartProps, 'act'>): JSX.Element {
  const say = useMessages()
  const [draft, setDraft] = useState(empty)
  const isWhole = parts.every((part) => draft[part].trim() !== '')
  return (
    <details className={styles['more']}>
      <summary>{say('document.new-source')}</summary>
      {parts.map((part) => (
        <CommittedField
          key={part}
          label={say(`document.source-${part}`)}
          value={draft[part]}
          onCommit={(text) => setDraft({ ...draft, [part]: text })}
        />
      ))}
      <button
        type="button"
        className="button button-soft"
        aria-disabled={!isWhole || undefined}
        onClick={() => {
          if (!isWhole) return
          act({ type: 'add-source', ...draft })
          setDraft(empty)
        }}
      >
        {say('document.add')}
      </button>
    </details>
  )
}
