import { type Colour, colours, type Font, linksOf, lookOfPiece } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import type { EditorProps, Of } from './block-editor.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { Selection } from './paragraph-editor.tsx'
import { SendField } from './send-field.tsx'
import { withValue } from './with-value.ts'

export const fonts: readonly Font[] = ['sans', 'serif', 'mono']
export const colourNames = Object.keys(colours) as readonly Colour[]
export const sizes = [8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 32, 40]

type ParagraphProps = EditorProps<Of<'paragraph'>>

/** Font, size and colour of the selected words, or of all of them. */
export function Letters({
  block,
  state,
  act,
  selection,
}: ParagraphProps & { selection: () => Selection }): JSX.Element {
  const say = useMessages()
  const style = state.styles[block.style]
  const first = block.pieces[0]
  const look = first ? lookOfPiece(first, style) : style
  const where = (): { words: string; nth?: number } => {
    const { words, nth } = selection()
    return { words, ...(nth > 0 && { nth }) }
  }
  return (
    <details className={styles['more']}>
      <summary>{say('document.letters')}</summary>
      <div className={styles['pairs']}>
        <ChoiceField
          label={say('document.font')}
          value={look.font}
          values={fonts.map((one) => [one, say(`document.font-${one}`)] as const)}
          onChoose={(font) => act({ type: 'look', block: block.id, ...where(), set: { font } })}
        />
        <ChoiceField
          label={say('document.letter-size')}
          value={look.size}
          values={withValue(sizes, look.size).map((size) => [size, say('document.points', { size })] as const)}
          onChoose={(size) => act({ type: 'look', block: block.id, ...where(), set: { size } })}
        />
        <ChoiceField
          label={say('document.letter-colour')}
          value={look.colour}
          values={colourNames.map((one) => [one, say(`document.colour-${one}`)] as const)}
          onChoose={(colour) => act({ type: 'look', block: block.id, ...where(), set: { colour } })}
        />
      </div>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => act({ type: 'clear', block: block.id, ...where() })}
      >
        {say('document.clear')}
      </button>
      <SendField
        label={say('document.link-to')}
        button={say('document.make-link')}
        onSend={(to) => act({ type: 'link', block: block.id, ...where(), to })}
      />
    </details>
  )
}

/** Spaces around a paragraph and inside its lines. */
export function Standing({
  block,
  act,
  onTab,
}: Pick<ParagraphProps, 'block' | 'act'> & { onTab: () => void }): JSX.Element {
  const say = useMessages()
  const { layout } = block
  const numbers = [
    { field: 'before', of: [0, 6, 12, 18, 24, 36], unit: 'points' },
    { field: 'after', of: [0, 4, 6, 12, 18, 24, 36], unit: 'points' },
    { field: 'line', of: [100, 115, 150, 200], unit: 'percent' },
    { field: 'indent', of: [0, 10, 20, 30, 50, 80], unit: 'millimetres' },
    { field: 'first', of: [0, 5, 10, 15], unit: 'millimetres' },
    { field: 'level', of: [0, 1, 2], unit: 'level' },
  ] as const
  const usual = { before: 0, after: 6, line: 100, indent: 0, first: 0, level: 0 }
  return (
    <details className={styles['more']}>
      <summary>{say('document.standing')}</summary>
      <div className={styles['pairs']}>
        {numbers.map(({ field, of, unit }) => (
          <ChoiceField
            key={field}
            label={say(`document.layout-${field}`)}
            value={layout[field] ?? usual[field]}
            values={withValue(of, layout[field] ?? usual[field]).map(
              (size) => [size, say(`document.${unit}`, { size })] as const,
            )}
            onChoose={(value) => act({ type: 'layout', block: block.id, set: { [field]: value } })}
          />
        ))}
        <CommittedField
          label={say('document.tabs')}
          value={(layout.tabs ?? []).join(' ')}
          onCommit={(text) => {
            const tabs = (text.match(/\d+/g) ?? []).map(Number).filter((one) => one <= 150)
            act({ type: 'layout', block: block.id, set: { tabs: tabs.slice(0, 6) } })
          }}
        />
      </div>
      <button type="button" className="button button-quiet" onClick={onTab}>
        {say('document.insert-tab')}
      </button>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={layout.newPage ?? false}
          onChange={() => act({ type: 'layout', block: block.id, set: { newPage: !layout.newPage } })}
        />
        {say('document.new-page')}
      </label>
      {(block.style === 'number' || block.style.startsWith('heading')) && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={layout.restart ?? false}
            onChange={() => act({ type: 'layout', block: block.id, set: { restart: !layout.restart } })}
          />
          {say('document.restart')}
        </label>
      )}
    </details>
  )
}

/** The words of each link of a paragraph: they can be changed without changing where it leads. */
export function Links({ block, act }: Pick<ParagraphProps, 'block' | 'act'>): JSX.Element {
  const say = useMessages()
  return (
    <>
      {linksOf(block).map(({ text, to }, link) => (
        <CommittedField
          // biome-ignore lint/suspicious/noArrayIndexKey: a link is its place
          key={link}
          label={say('document.link-text', { to })}
          value={text}
          onCommit={(words) => {
            if (words.trim() !== '') act({ type: 'link-text', block: block.id, link, text: words })
          }}
        />
      ))}
    </>
  )
}
