import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { LayerFields } from './layer-fields.tsx'
import { titleOf } from './layer-title.ts'

/** The layers from front to back, and what can be changed of the one that is chosen. */
export function LayersPart(props: PartProps): JSX.Element {
  const { picture, act, chosen, onChoose } = props
  const say = useMessages()
  const id = useId()
  const layer = picture.layers.find((one) => one.id === chosen)
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.layers')}</h4>
      {picture.layers.length === 0 ? <p>{say('imageeditor.no-layer')}</p> : <p>{say('imageeditor.layers-hint')}</p>}
      <ul className={styles['list']}>
        {picture.layers.toReversed().map((one, place) => {
          const title = titleOf(one, say)
          const isLast = place === picture.layers.length - 1
          return (
            <li key={one.id} className={styles['layer']}>
              <button
                type="button"
                className="button button-quiet"
                aria-pressed={one.id === chosen}
                onClick={() => onChoose(one.id === chosen ? null : one.id)}
              >
                {title}
                {one.hidden && ` (${say('imageeditor.hidden')})`}
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={place === 0 || undefined}
                onClick={() => act({ type: 'order', layer: one.id, by: 1 })}
              >
                <Icon name="arrow-up" label={say('imageeditor.forward', { title })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={isLast || undefined}
                onClick={() => act({ type: 'order', layer: one.id, by: -1 })}
              >
                <Icon name="arrow-down" label={say('imageeditor.back', { title })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'hide', layer: one.id, hidden: !one.hidden })}
              >
                <Icon name="eye" label={say(one.hidden ? 'imageeditor.show' : 'imageeditor.hide', { title })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'delete', layer: one.id })}
              >
                <Icon name="trash" label={say('imageeditor.delete', { title })} />
              </button>
            </li>
          )
        })}
      </ul>
      {layer && <LayerFields key={layer.id} {...props} layer={layer} />}
    </section>
  )
}
