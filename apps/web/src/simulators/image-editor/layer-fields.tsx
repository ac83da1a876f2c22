import { type Font, hasStroke, type Layer } from '@pix/core/simulators/image-editor'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { ChoiceField } from '../choice-field.tsx'
import { TypedLine } from '../typed.tsx'
import { allTones } from './draw-part.tsx'
import { StepField } from './fields.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'
import { titleOf } from './layer-title.ts'
import { LightFields } from './light-part.tsx'
import { NumberField } from './number-field.tsx'

const fonts: readonly Font[] = ['plain', 'serif', 'hand', 'narrow', 'typewriter', 'heavy']
const shadows = ['none', 'left', 'right'] as const
const opacities = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const strokes = [0, 2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40]

/** Everything that can be changed of one layer. */
export function LayerFields({ layer, picture, act, area, scenario }: PartProps & { layer: Layer }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { id: own, kind, x, y, width, height } = layer
  const { scenario: whole } = picture
  const { stock = [] } = scenario
  const isPlain = kind !== 'connector'
  const isDrawn = !['cover', 'blur', 'light-blur', 'heal', 'correct'].includes(kind)
  const isLit = ['cutout', 'person', 'correct'].includes(kind) || layer.stock !== ''
  const place = (to: Partial<Layer>): void => {
    const next = { x, y, width, height, ...to }
    act({
      type: 'place',
      layer: own,
      x: Math.min(next.x, whole.width - next.width),
      y: Math.min(next.y, whole.height - next.height),
      width: next.width,
      height: next.height,
    })
  }
  return (
    <Group label={titleOf(layer, say)} className={styles['fields']}>
      <h5>{titleOf(layer, say)}</h5>
      {kind === 'text' && (
        <div className="field">
          <label htmlFor={id} className="field-label">
            {say('imageeditor.kind-text')}
          </label>
          <TypedLine
            id={id}
            value={layer.text}
            maxLength={200}
            onTyped={(text) => act({ type: 'write', layer: own, text })}
          />
        </div>
      )}
      {isPlain && (
        <div className={styles['numbers']}>
          <NumberField
            label={say('imageeditor.x')}
            value={x}
            most={whole.width - 1}
            onCommit={(to) => place({ x: to })}
          />
          <NumberField
            label={say('imageeditor.y')}
            value={y}
            most={whole.height - 1}
            onCommit={(to) => place({ y: to })}
          />
          <NumberField
            label={say('imageeditor.width')}
            value={width}
            most={whole.width}
            onCommit={(to) => place({ width: Math.max(1, to) })}
          />
          <NumberField
            label={say('imageeditor.height')}
            value={height}
            most={whole.height}
            onCommit={(to) => place({ height: Math.max(1, to) })}
          />
        </div>
      )}
      <div className={styles['numbers']}>
        <StepField
          label={say('imageeditor.opacity')}
          value={layer.opacity}
          steps={opacities}
          onChoose={(value) => act({ type: 'opacity', layer: own, value })}
        />
        {isDrawn && kind !== 'cutout' && (
          <ChoiceField
            label={say('imageeditor.tone')}
            value={layer.tone}
            values={allTones.map((one) => [one, say(`imageeditor.tone-${one}`)])}
            onChoose={(tone) => act({ type: 'tone', layer: own, tone })}
          />
        )}
        {kind === 'text' && (
          <ChoiceField
            label={say('imageeditor.font')}
            value={layer.font}
            values={fonts.map((one) => [one, say(`imageeditor.font-${one}`)])}
            onChoose={(font) => act({ type: 'font', layer: own, font })}
          />
        )}
        {hasStroke(layer) && (
          <StepField
            label={say('imageeditor.stroke')}
            value={layer.stroke}
            steps={strokes}
            onChoose={(value) => act({ type: 'stroke', layer: own, value })}
          />
        )}
        {isLit && kind !== 'correct' && (
          <ChoiceField
            label={say('imageeditor.shadow')}
            value={layer.shadow}
            values={shadows.map((one) => [one, say(`imageeditor.shadow-${one}`)])}
            onChoose={(to) => act({ type: 'shadow', layer: own, to })}
          />
        )}
      </div>
      {kind === 'path' && <PathFields layer={layer} act={act} />}
      {isLit && (
        <LightFields
          light={layer.light}
          onSet={(setting, value) => act({ type: 'light', layer: own, setting, value })}
        />
      )}
      <div className={styles['line']}>
        {isPlain && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => act({ type: 'place', layer: own, ...area })}
          >
            {say('imageeditor.place')}
          </button>
        )}
        {isLit && kind !== 'correct' && (
          <button type="button" className="button button-quiet" onClick={() => act({ type: 'flip', layer: own })}>
            {say('imageeditor.flip')}
          </button>
        )}
        {(kind === 'cutout' || kind === 'correct') && (
          <>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'mask', layer: own, ...area, keeps: true })}
            >
              {say('imageeditor.mask-in')}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'mask', layer: own, ...area, keeps: false })}
            >
              {say('imageeditor.mask-out')}
            </button>
          </>
        )}
        {isDrawn &&
          isPlain &&
          kind !== 'text' &&
          stock.map((one) => (
            <button
              key={one.id}
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'swap', layer: own, stock: one.id })}
            >
              {say('imageeditor.swap', { name: one.name })}
            </button>
          ))}
      </div>
    </Group>
  )
}

/** The points of a path, one after another. */
function PathFields({ layer, act }: { layer: Layer; act: PartProps['act'] }): JSX.Element {
  const say = useMessages()
  const [point, setPoint] = useState(0)
  const { x = 0, y = 0 } = layer.points[point] ?? {}
  return (
    <>
      <div className={styles['numbers']}>
        <ChoiceField
          label={say('imageeditor.point')}
          value={String(point)}
          values={layer.points.map((_, place) => [
            String(place),
            say('imageeditor.point-number', { number: place + 1 }),
          ])}
          onChoose={(chosen) => setPoint(Number(chosen))}
        />
        <span />
        <NumberField
          label={say('imageeditor.point-x')}
          value={x}
          most={100}
          onCommit={(to) => act({ type: 'point', layer: layer.id, point, x: to, y })}
        />
        <NumberField
          label={say('imageeditor.point-y')}
          value={y}
          most={100}
          onCommit={(to) => act({ type: 'point', layer: layer.id, point, x, y: to })}
        />
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={layer.ends}
          onChange={() => act({ type: 'ends', layer: layer.id, ends: !layer.ends })}
        />
        {say('imageeditor.ends')}
      </label>
    </>
  )
}
