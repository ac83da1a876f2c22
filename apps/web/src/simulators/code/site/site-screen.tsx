import {
  changedLines,
  isPage,
  mistakesIn,
  pageOf,
  type SiteAction,
  type SiteFile,
  type SiteState,
  shownAt,
} from '@pix/core/simulators/code/site'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Group } from '../../../ui/group.tsx'
import { Icon } from '../../../ui/icons.tsx'
import app from '../../application.module.css'
import type { ScreenProps } from '../../simulator-host.tsx'
import code from '../code.module.css'
import { FileEditor } from './file-editor.tsx'
import { LinkList } from './link-list.tsx'
import { goToLine, Mistakes } from './mistakes.tsx'
import { Preview } from './preview.tsx'
import styles from './site.module.css'
import { Structure } from './structure.tsx'
import { StyleInspector } from './style-inspector.tsx'

/** The files of a site, and beside them one of its pages as it looks and as it is made. */
export function SiteScreen({ state, act }: ScreenProps<SiteState, SiteAction>): JSX.Element {
  const say = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  const { site, files } = state
  const pages = files.filter(isPage)
  const [fileId, setFileId] = useState(files[0]?.id)
  const [pageId, setPageId] = useState(pages[0]?.id)
  const [width, setWidth] = useState(site.widths[0] ?? 320)
  /** What is typed and not yet counted. */
  const [typed, setTyped] = useState<string | null>(null)
  const file = files.find(({ id }) => id === fileId) ?? files[0]
  if (!file) return <p>{state.name}</p>
  // What is typed is seen at once, and counts once it is done.
  const text = typed ?? file.text
  const now: SiteState = { ...state, files: files.map((one) => (one.id === file.id ? { ...one, text } : one)) }
  const shownFile = now.files.find(({ id }) => id === pageId)
  const page = shownFile && isPage(shownFile) ? pageOf(now, shownFile) : null
  const mistakes = site.checker === false ? [] : mistakesIn(now, { ...file, text })
  const settle = (written: string): void => {
    const edit = changedLines(file.text, written)
    if (edit) act({ type: 'edit', file: file.id, ...edit })
    setTyped(null)
  }
  const open = (next: SiteFile): void => {
    settle(text)
    setFileId(next.id)
    if (isPage(next)) setPageId(next.id)
  }
  return (
    <div className={`${code['app']} ${styles['site']}`}>
      <div className={code['bar']}>
        <h3 className={code['name']}>
          <Icon name="globe" />
          {state.name}
        </h3>
      </div>
      <div className={`${code['halves']} ${styles['halves']}`}>
        <div className={code['half']}>
          {files.length > 1 && (
            <Group label={say('code.site-files')} className={styles['files']}>
              {files.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={app['tool']}
                  aria-pressed={one.id === file.id}
                  onClick={() => open(one)}
                >
                  {one.name}
                </button>
              ))}
            </Group>
          )}
          <FileEditor
            key={file.id}
            area={area}
            file={file}
            text={text}
            mistakes={mistakes}
            onType={setTyped}
            onSettle={settle}
          />
          {site.checker !== false && (
            <Mistakes mistakes={mistakes} onGoTo={(line) => goToLine(area.current, text, line)} />
          )}
        </div>
        <div className={code['half']}>
          {page && (
            <>
              <h4 className={styles['title']}>{say('code.page', { name: page.file.name })}</h4>
              {pages.length > 1 && (
                <Group label={say('code.pages')} className={styles['files']}>
                  {pages.map((one) => (
                    <button
                      key={one.id}
                      type="button"
                      className={app['tool']}
                      aria-pressed={one.id === page.file.id}
                      onClick={() => setPageId(one.id)}
                    >
                      {one.name}
                    </button>
                  ))}
                </Group>
              )}
              <Preview state={now} page={page} width={width} onWidth={setWidth} />
              <Structure page={page} />
              <LinkList state={now} page={page} onPage={setPageId} />
              {page.file.name.endsWith('.html') && <StyleInspector shown={shownAt(now, page, width)} />}
            </>
          )}
        </div>
      </div>
    </div>
  )
}
