import { previewOf } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

const ratios = ['4:3', '16:9', '9:16'] as const

/** How the slides do on other screens. */
export function PreviewsPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const listOf = (slides: readonly number[]): string => slides.map((slide) => slide + 1).join(', ')
  return (
    <>
      <h4>{say('document.tool-previews')}</h4>
      <ChoiceField
        label={say('document.ratio')}
        value={state.page.ratio ?? '4:3'}
        values={ratios.map(
          (one) => [one, say(`document.ratio-${one === '4:3' ? 'old' : one === '16:9' ? 'wide' : 'tall'}`)] as const,
        )}
        onChoose={(ratio) => act({ type: 'page', set: { ratio } })}
      />
      <ul className={styles['plain']}>
        {state.scenario.previews?.map((preview) => {
          const { small, cut } = previewOf(state, preview)
          return (
            <li key={preview.id} className={styles['card']}>
              <h5>{preview.name}</h5>
              {small.length > 0 && <p>{say('document.too-small', { slides: listOf(small) })}</p>}
              {cut.length > 0 && <p>{say('document.cut-off', { slides: listOf(cut) })}</p>}
              {small.length + cut.length === 0 && <p>{say('document.seen-well')}</p>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
