import {
  type Area,
  type ImageEditorAction,
  type ImageEditorScenario,
  type ImageEditorState,
  openPicture,
  type Picture as PictureState,
} from '@pix/core/simulators/image-editor'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { AreaPart } from './area-part.tsx'
import { ArrangePart } from './arrange-part.tsx'
import { DrawPart } from './draw-part.tsx'
import { FilePart } from './file-part.tsx'
import styles from './image-editor.module.css'
import { LayersPart } from './layers-part.tsx'
import { LightPart } from './light-part.tsx'
import { Picture } from './picture.tsx'
import { SizePart } from './size-part.tsx'

/** What each part of the tools works with. */
export type PartProps = {
  scenario: ImageEditorScenario
  pictures: readonly PictureState[]
  /** The one that is open. */
  picture: PictureState
  act: (action: ImageEditorAction) => void
  area: Area
  onArea: (area: Area) => void
  /** The layer that is chosen. */
  chosen: string | null
  onChoose: (layer: string | null) => void
}

const parts = {
  area: AreaPart,
  draw: DrawPart,
  layers: LayersPart,
  arrange: ArrangePart,
  light: LightPart,
  size: SizePart,
  file: FilePart,
}
type Part = keyof typeof parts
const allParts: readonly Part[] = ['area', 'draw', 'layers', 'arrange', 'light', 'size', 'file']

/** The picture that is open; beside it, or below on a telephone, one of the tools. */
export function ImageEditorScreen({ state, act }: ScreenProps<ImageEditorState, ImageEditorAction>): JSX.Element {
  const say = useMessages()
  const picture = openPicture(state)
  const { scenario, pictures } = state
  const shown = scenario.tools ? allParts.filter((one) => scenario.tools?.includes(one)) : allParts
  const [part, setPart] = useState<Part>(shown[0] ?? 'area')
  return (
    <div className={styles['editor']}>
      <h3 className={styles['name']}>{picture.scenario.name}</h3>
      {pictures.length > 1 && (
        <Group label={say('imageeditor.pictures')} className={styles['switch']}>
          {pictures.map((one) => (
            <button
              key={one.id}
              type="button"
              className={app['tool']}
              aria-pressed={one.id === picture.id}
              onClick={() => act({ type: 'open', picture: one.id })}
            >
              {one.scenario.name}
            </button>
          ))}
        </Group>
      )}
      <Group label={say('imageeditor.tools')} className={styles['switch']}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            className={app['tool']}
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {say(`imageeditor.${one === 'draw' ? 'draw-part' : one}`)}
          </button>
        ))}
      </Group>
      <OpenPicture key={picture.id} part={part} scenario={scenario} pictures={pictures} picture={picture} act={act} />
    </div>
  )
}

function OpenPicture({
  part,
  ...given
}: Pick<PartProps, 'scenario' | 'pictures' | 'picture' | 'act'> & { part: Part }): JSX.Element {
  const say = useMessages()
  const { picture } = given
  const [area, setArea] = useState<Area>(picture.crop)
  const [chosen, setChosen] = useState<string | null>(null)
  const { saved, width, height } = picture
  const Tool = parts[part]
  return (
    <div className={styles['work']}>
      <div className={styles['canvas']}>
        <Picture picture={picture} area={area} onArea={setArea} chosen={part === 'layers' ? chosen : null} />
        <p role="status" className={styles['status']}>
          {say('imageeditor.points', { width, height })}{' '}
          {picture.layers.length > 0 && `${say('imageeditor.laid', { count: picture.layers.length })} `}
          {saved && say('imageeditor.saved', { format: saved.format.toUpperCase(), kilobytes: saved.bytes / 1000 })}
        </p>
      </div>
      <div className={styles['parts']}>
        <Tool {...given} area={area} onArea={setArea} chosen={chosen} onChoose={setChosen} />
      </div>
    </div>
  )
}
