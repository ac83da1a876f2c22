import type { Style, StyleLook } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'
import { colourNames, fonts, sizes } from './looks.tsx'
import { stylesOfText } from './paragraph-editor.tsx'
import { withValue } from './with-value.ts'

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
      <ChoiceField
        label={say('document.style')}
        value={style}
        values={stylesOfText.map((one) => [one, say(`document.style-${one}`)] as const)}
        onChoose={setStyle}
      />
      <ChoiceField
        label={say('document.font')}
        value={look.font}
        values={fonts.map((one) => [one, say(`document.font-${one}`)] as const)}
        onChoose={(font) => set({ font })}
      />
      <ChoiceField
        label={say('document.letter-size')}
        value={look.size}
        values={withValue(sizes, look.size).map((size) => [size, say('document.points', { size })] as const)}
        onChoose={(size) => set({ size })}
      />
      <ChoiceField
        label={say('document.letter-colour')}
        value={look.colour}
        values={colourNames.map((one) => [one, say(`document.colour-${one}`)] as const)}
        onChoose={(colour) => set({ colour })}
      />
      {(['before', 'after'] as const).map((field) => (
        <ChoiceField
          key={field}
          label={say(`document.layout-${field}`)}
          value={look[field]}
          values={withValue(spaces, look[field]).map((size) => [size, say('document.points', { size })] as const)}
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
