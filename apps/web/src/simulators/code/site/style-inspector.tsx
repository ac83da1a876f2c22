import type { Said, Shown, Styled } from '@pix/core/simulators/code/site'
import { selectorFor, textOf } from '@pix/core/simulators/code/site'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './site.module.css'

/** What the rules say of one element, which of them count, and how wide it is. */
export function StyleInspector({ shown }: { shown: Shown }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const boxes = shown.boxes
    .filter(({ styled }) => !['root', 'html'].includes(styled.element.tag))
    .map((one, at) => ({ ...one, at }))
  const box = boxes[chosen] ?? boxes[0]
  return (
    <details className={styles['structure']}>
      <summary>{say('code.inspect')}</summary>
      <label htmlFor={id}>{say('code.element')}</label>
      <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
        {boxes.map(({ styled, at }) => (
          <option key={at} value={at}>
            {optionName(styled)}
          </option>
        ))}
      </select>
      {box && (
        <>
          <p>
            {say('code.measures', {
              width: Math.round(box.width),
              height: Math.round(box.height),
              letters: box.styled.fontSize,
            })}
          </p>
          {box.styled.said.length === 0 ? <p>{say('code.nothing-said')}</p> : <SaidList said={box.styled.said} />}
        </>
      )}
    </details>
  )
}

function optionName({ element }: Styled): string {
  const text = textOf(element)
  return `${selectorFor(element)} ${text.length > 30 ? `${text.slice(0, 28)}…` : text}`
}

function SaidList({ said }: { said: readonly Said[] }): JSX.Element {
  const say = useMessages()
  return (
    <ul className={styles['said']}>
      {said.toReversed().map(({ property, value, source, selector, line, counts }) => (
        <li key={`${source}${line}${selector}${property}${value}`} data-counts={counts}>
          <code dir="ltr">
            {property}: {value}
          </code>{' '}
          <span className={styles['hint']}>
            {source === 'attribute'
              ? say('code.from-tag', { line })
              : say('code.from-rule', { selector, file: source, line })}
            {!counts && ` ${say('code.overruled')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
