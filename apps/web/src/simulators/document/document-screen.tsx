import { changesOf, type DocumentAction, type DocumentState, slidesOf } from '@pix/core/simulators/document'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { type IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { BlockView } from './block-view.tsx'
import styles from './document.module.css'
import { FindPanel } from './find-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { PagePanel } from './page-panel.tsx'
import { PrintPanel } from './print-panel.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'

export type PartProps = { state: DocumentState; act: (action: DocumentAction) => void }

type Tool = 'review' | 'find' | 'page' | 'properties' | 'merge' | 'print'

const toolIcons: Readonly<Record<Tool, IconName>> = {
  review: 'message',
  find: 'search',
  page: 'settings',
  properties: 'info',
  merge: 'people',
  print: 'file',
}

/** A document to write in, with one tool at a time beside it. */
export function DocumentScreen({ state, act }: ScreenProps<DocumentState, DocumentAction>): JSX.Element {
  const say = useMessages()
  const panelId = useId()
  const panel = useRef<HTMLElement>(null)
  const [tool, setTool] = useState<Tool | null>(null)
  const desk = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const { scenario, notice } = state
  const tools: readonly Tool[] = [
    'review',
    'find',
    'page',
    ...(scenario.properties ? (['properties'] as const) : []),
    ...(scenario.list ? (['merge'] as const) : []),
    'print',
  ]
  const open = changesOf(state).length + state.comments.filter(({ resolved }) => !resolved).length
  /** What is open below a block closes, and this block has the focus. */
  const close = (block: string): void => {
    setSelected(null)
    desk.current?.querySelector<HTMLElement>(`[data-block="${block}"]`)?.focus()
  }
  const blockOf = (block: DocumentState['blocks'][number]): JSX.Element => (
    <BlockView
      key={block.id}
      block={block}
      state={state}
      act={act}
      isSelected={selected === block.id}
      onSelect={setSelected}
      onClose={close}
    />
  )
  return (
    <div className={styles['document']}>
      <div className={styles['bar']}>
        <h3 className={styles['name']}>
          <Icon name="file" />
          {scenario.name}
        </h3>
        <div className={styles['tools']}>
          {tools.map((one) => (
            <button
              key={one}
              type="button"
              className="button button-quiet"
              aria-expanded={tool === one}
              aria-controls={panelId}
              onClick={() => {
                setTool(tool === one ? null : one)
                requestAnimationFrame(() => panel.current?.focus())
              }}
            >
              <Icon name={toolIcons[one]} />
              {say(`document.tool-${one}`)}
              {one === 'review' && open > 0 && (
                <span className={styles['count']}>
                  {open}
                  <span className="visually-hidden"> {say('document.open', { count: open })}</span>
                </span>
              )}
            </button>
          ))}
        </div>
      </div>
      <p role="status" className={notice ? styles['notice'] : 'visually-hidden'}>
        {notice && say(`document.notice-${notice.code}`, { count: notice.count })}
      </p>
      <div className={tool ? styles['beside'] : undefined}>
        <section
          id={panelId}
          ref={panel}
          tabIndex={-1}
          aria-label={tool ? say(`document.tool-${tool}`) : undefined}
          hidden={tool === null}
          className={styles['panel']}
        >
          {tool === 'review' && <ReviewPanel state={state} act={act} />}
          {tool === 'find' && <FindPanel act={act} />}
          {tool === 'page' && <PagePanel state={state} act={act} />}
          {tool === 'properties' && <PropertiesPanel state={state} act={act} />}
          {tool === 'merge' && <MergePanel state={state} act={act} />}
          {tool === 'print' && <PrintPanel state={state} act={act} />}
        </section>
        <div ref={desk} className={styles['desk']}>
          {scenario.mode === 'slides' ? (
            slidesOf(state).map((slide, place) => (
              <section
                // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its place
                key={place}
                className={styles['sheet']}
                aria-label={say('document.slide', { number: place + 1 })}
              >
                <p className={styles['edge']}>{say('document.slide', { number: place + 1 })}</p>
                {slide.blocks.map(blockOf)}
              </section>
            ))
          ) : (
            <section className={styles['sheet']} data-orientation={state.page.orientation} aria-label={scenario.name}>
              {state.page.header !== '' && <p className={styles['edge']}>{state.page.header}</p>}
              {state.page.numbers === 'top' && <p className={styles['edge']}>1</p>}
              {state.blocks.map(blockOf)}
              {state.page.footer !== '' && <p className={styles['edge']}>{state.page.footer}</p>}
              {state.page.numbers === 'bottom' && <p className={styles['edge']}>1</p>}
            </section>
          )}
        </div>
      </div>
    </div>
  )
}
