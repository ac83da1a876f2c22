import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import { SendField } from './send-field.tsx'
import { withValue } from './with-value.ts'

const wraps = ['line', 'square', 'behind', 'front'] as const
const anchors = ['text', 'page'] as const

/** What a picture says, how large it is and how it stands in the text. */
export function PictureEditor({ block, state, act }: EditorProps<Of<'picture'>>): JSX.Element {
  const say = useMessages()
  const { scenario } = state
  return (
    <>
      {block.about !== '' && <p>{block.about}</p>}
      {block.words !== '' && <p>{say('document.words-in-picture', { words: block.words })}</p>}
      {!block.decorative && (
        <CommittedField
          label={say('document.alternative')}
          value={block.alt}
          onCommit={(text) => act({ type: 'describe', block: block.id, text })}
        />
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={block.decorative}
          onChange={() => act({ type: 'decorative', block: block.id, on: !block.decorative })}
        />
        {say('document.decorative')}
      </label>
      <div className={styles['pairs']}>
        <ChoiceField
          label={say('document.width')}
          value={block.width}
          values={withValue([25, 33, 50, 75, 100], block.width).map((width) => [width, `${width} %`] as const)}
          onChoose={(width) => act({ type: 'size', block: block.id, width })}
        />
      </div>
      <details className={styles['more']}>
        <summary>{say('document.in-the-text')}</summary>
        <div className={styles['pairs']}>
          <ChoiceField
            label={say('document.height')}
            value={block.height}
            values={withValue([50, 75, 100, 150, 200], block.height).map(
              (height) => [height, height === 100 ? say('document.in-proportion') : `${height} %`] as const,
            )}
            onChoose={(height) => act({ type: 'stretch', block: block.id, height })}
          />
          <ChoiceField
            label={say('document.wrap')}
            value={block.wrap}
            values={wraps.map((one) => [one, say(`document.wrap-${one}`)] as const)}
            onChoose={(wrap) => act({ type: 'wrap', block: block.id, wrap })}
          />
          <ChoiceField
            label={say('document.anchor')}
            value={block.anchor}
            values={anchors.map((one) => [one, say(`document.anchor-${one}`)] as const)}
            onChoose={(anchor) => act({ type: 'anchor', block: block.id, anchor })}
          />
          {scenario.offers?.includes('press') && (
            <ChoiceField
              label={say('document.inks')}
              value={block.inks}
              values={(['rgb', 'cmyk'] as const).map((one) => [one, say(`document.inks-${one}`)] as const)}
              onChoose={(inks) => act({ type: 'inks', block: block.id, inks })}
            />
          )}
        </div>
      </details>
      {scenario.pictures && <Swap block={block} state={state} act={act} />}
      <Inside block={block} state={state} act={act} />
    </>
  )
}

/** Another picture of the folder in its place. */
function Swap({ block, state, act }: EditorProps<Of<'picture'>>): JSX.Element {
  const say = useMessages()
  const pictures = state.scenario.pictures ?? []
  const [picture, setPicture] = useState(pictures[0]?.id ?? '')
  const names = pictures.map(({ id, name, dots, about }) => {
    const parts = [name, dots && say('document.dots', { count: dots }), about]
    return [id, parts.filter(Boolean).join(' · ')] as const
  })
  return (
    <div className={styles['line']}>
      <ChoiceField label={say('document.swap')} value={picture} values={names} onChoose={setPicture} />
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'swap', block: block.id, picture })}
      >
        {say('document.swap-button')}
      </button>
    </div>
  )
}

/** What the file of a picture holds besides what is seen of it. */
function Inside({ block, state, act }: EditorProps<Of<'picture'>>): JSX.Element | null {
  const say = useMessages()
  if (block.hides === '' && block.words === '') return null
  return (
    <>
      {block.hides !== '' && (
        <div className={styles['line']}>
          <p>{say('document.hides', { words: block.hides })}</p>
          <button type="button" className="button button-soft" onClick={() => act({ type: 'clean', block: block.id })}>
            {say('document.clean')}
          </button>
        </div>
      )}
      {block.words !== '' && (
        <div className={styles['line']}>
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'to-text', block: block.id })}
          >
            {say('document.to-text')}
          </button>
          {state.scenario.offers?.includes('inspector') && (
            <SendField
              label={say('document.redact-words')}
              button={say('document.redact')}
              onSend={(text) => act({ type: 'redact', block: block.id, words: text })}
            />
          )}
        </div>
      )}
    </>
  )
}
