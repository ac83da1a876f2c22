import type { Style, StyleLook } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Choice, withValue } from './choice.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { colourNames, fonts, sizes } from './looks.tsx'
import { stylesOfText } from './paragraph-editor.tsx'

/** What each style says of all its paragraphs. On slides, this is the master. */
export function StylesPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const [style, setStyle] = useState<Style>('normal')
  const look = state.styles[style]
  const set = (change: Partial<StyleLook>): void => act({ type: 'define', style, set: change })
  const spaces = [0, 2, 4, 6, 8, 10, 12, 18, 24, 36]
  return (
    <>
      <h4>{say('document.tool-styles')}</h4>
      <p>{say('document.styles-hint')}</p>
      <Choice
        label={say('document.style')}
        value={style}
        of={stylesOfText}
        name={(one) => say(`document.style-${one}`)}
        onChoose={setStyle}
      />
      <Choice
        label={say('document.font')}
        value={look.font}
        of={fonts}
        name={(one) => say(`document.font-${one}`)}
        onChoose={(font) => set({ font })}
      />
      <Choice
        label={say('document.letter-size')}
        value={look.size}
        of={withValue(sizes, look.size)}
        name={(size) => say('document.points', { size })}
        onChoose={(size) => set({ size })}
      />
      <Choice
        label={say('document.letter-colour')}
        value={look.colour}
        of={colourNames}
        name={(one) => say(`document.colour-${one}`)}
        onChoose={(colour) => set({ colour })}
      />
      {(['before', 'after'] as const).map((field) => (
        <Choice
          key={field}
          label={say(`document.layout-${field}`)}
          value={look[field]}
          of={withValue(spaces, look[field])}
          name={(size) => say('document.points', { size })}
          onChoose={(size) => set({ [field]: size })}
        />
      ))}
      <label className={styles['check']}>
        <input type="checkbox" checked={look.bold} onChange={() => set({ bold: !look.bold })} />
        {say('document.mark-bold')}
      </label>
    </>
  )
}
