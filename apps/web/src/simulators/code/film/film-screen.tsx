import { type FilmState, filmFacts, projectFile, readProject } from '@pix/core/simulators/code/film'
import { changedLines, type SiteAction } from '@pix/core/simulators/code/site'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { ScreenProps } from '../../simulator-host.tsx'
import code from '../code.module.css'
import { FileEditor } from '../site/file-editor.tsx'
import { goToLine, Mistakes } from '../site/mistakes.tsx'
import site from '../site/site.module.css'
import { FilmStrip } from './film-strip.tsx'
import { Recordings } from './recordings.tsx'

/** The project of a film as a text; beside it the film as it becomes, and what was recorded. */
export function FilmScreen({ state, act }: ScreenProps<FilmState, SiteAction>): JSX.Element {
  const say = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  /** What is typed and not yet counted. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? state.project
  const facts = filmFacts({ ...state, project: text })
  const { mistakes } = readProject(text, state.film.sources)
  const settle = (written: string): void => {
    const edit = changedLines(state.project, written)
    if (edit) act({ type: 'edit', file: projectFile, ...edit })
    setTyped(null)
  }
  return (
    <div className={`${code['app']} ${site['site']}`}>
      <div className={code['bar']}>
        <h3 className={code['name']}>
          <Icon name="play" />
          {state.name}
        </h3>
      </div>
      <div className={`${code['halves']} ${site['halves']}`}>
        <div className={code['half']}>
          <FileEditor
            area={area}
            file={{ id: projectFile, name: say('code.project'), text: state.project }}
            text={text}
            mistakes={mistakes}
            onType={setTyped}
            onSettle={settle}
          />
          <Mistakes mistakes={mistakes} onGoTo={(line) => goToLine(area.current, text, line)} />
          <p className={code['hint']}>{say('code.project-hint')}</p>
        </div>
        <div className={code['half']}>
          <FilmStrip facts={facts} sources={state.film.sources} />
          <Recordings sources={state.film.sources} />
        </div>
      </div>
    </div>
  )
}
