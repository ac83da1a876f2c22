import type { Style } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { stylesOfText } from './paragraph-editor.tsx'

/** Texts of others to put in, and what their styles become here. */
export function PartsPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const parts = (state.scenario.parts ?? []).filter(({ unseen }) => !unseen)
  const given = [...new Set(parts.flatMap(({ paragraphs }) => paragraphs.map(({ style }) => style)))]
  const last = state.blocks.at(-1)?.id ?? ''
  const [after, setAfter] = useState(last)
  const isThere = state.blocks.some(({ id }) => id === after)
  return (
    <>
      <h4>{say('document.tool-parts')}</h4>
      <p>{say('document.mapping-hint')}</p>
      {given.map((from) => (
        <ChoiceField<Style>
          key={from}
          label={from}
          value={state.mapping[from] ?? 'normal'}
          values={stylesOfText.map((one) => [one, say(`document.style-${one}`)] as const)}
          onChoose={(to) => act({ type: 'map', from, to })}
        />
      ))}
      <ChoiceField
        label={say('document.after')}
        value={isThere ? after : last}
        values={state.blocks.map((block) => {
          const words = block.type === 'paragraph' ? block.pieces.map(({ text }) => text).join('') : ''
          return [block.id, words.slice(0, 40) || say('document.passage')] as const
        })}
        onChoose={setAfter}
      />
      <ul className={styles['plain']}>
        {parts.map(({ id, name, paragraphs }) => (
          <li key={id} className={styles['card']}>
            <h5>{name}</h5>
            <p>{paragraphs.map(({ style, text }) => say('document.heard', { style, text })).join('\n')}</p>
            {state.imported.includes(id) ? (
              <p className={styles['tag']}>{say('document.imported')}</p>
            ) : (
              <button
                type="button"
                className="button button-soft"
                onClick={() => act({ type: 'import', part: id, after: isThere ? after : last })}
              >
                {say('document.import')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
