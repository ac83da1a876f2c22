import { changesOf, type DocumentAction, type DocumentState, numbersOf, slidesOf } from '@pix/core/simulators/document'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { BlockView } from './block-view.tsx'
import styles from './document.module.css'
import { ProgramView } from './program-view.tsx'
import { SlideTools } from './slide-tools.tsx'
import { type Tool, ToolPanel, toolIcons, toolsOf } from './tool-panel.tsx'

export type PartProps = { state: DocumentState; act: (action: DocumentAction) => void }

/** A document to write in, with one tool at a time beside it. */
export function DocumentScreen({ state, act }: ScreenProps<DocumentState, DocumentAction>): JSX.Element {
  const say = useMessages()
  const panelId = useId()
  const panel = useRef<HTMLElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const [tool, setTool] = useState<Tool | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const [openSlide, setOpenSlide] = useState<number | null>(null)
  const [signs, setSigns] = useState(false)
  const { scenario, notice } = state
  const tools = toolsOf(state)
  const open = changesOf(state).length + state.comments.filter(({ resolved }) => !resolved).length
  /** The focus goes to what takes the place of the block, or to what stands before it. */
  const remove = (id: string): void => {
    const place = state.blocks.findIndex((block) => block.id === id)
    const next = state.blocks[place + 1] ?? state.blocks[place - 1]
    const buttons = desk.current?.querySelectorAll<HTMLElement>('[data-choose]') ?? []
    act({ type: 'delete', block: id })
    setSelected(null)
    for (const button of buttons) if (button.dataset['choose'] === next?.id) button.focus()
  }
  /** A passage that is chosen from a panel comes into sight. */
  const go = (id: string): void => {
    setSelected(id)
    requestAnimationFrame(() =>
      desk.current?.querySelector(`[data-choose="${id}"]`)?.scrollIntoView({ block: 'nearest' }),
    )
  }
  const blockOf = (block: DocumentState['blocks'][number]): JSX.Element => (
    <BlockView
      key={block.id}
      block={block}
      state={state}
      act={act}
      signs={signs}
      number={numbers[block.id] ?? ''}
      isSelected={selected === block.id}
      onSelect={setSelected}
      onDelete={remove}
    />
  )
  if (state.program !== 'running')
    return (
      <div className={styles['document']}>
        <ProgramView state={state} act={act} />
      </div>
    )
  const numbers = numbersOf(state)
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
          {tool && <ToolPanel tool={tool} state={state} act={act} onGo={go} signs={signs} onSigns={setSigns} />}
        </section>
        <div ref={desk} className={styles['desk']}>
          <p className={styles['start']}>{say('document.choose')}</p>
          {scenario.mode === 'slides' ? (
            slidesOf(state).map((slide, place) => (
              <section
                // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its place
                key={place}
                className={styles['sheet']}
                aria-label={say('document.slide', { number: place + 1 })}
              >
                <p className={styles['edge']}>
                  {say('document.slide', { number: place + 1 })}
                  {slide.skipped && ` · ${say('document.skipped')}`}
                </p>
                {slide.blocks.map(blockOf)}
                <SlideTools
                  state={state}
                  act={act}
                  place={place}
                  isOpen={openSlide === place}
                  onOpen={setOpenSlide}
                  onSelect={setSelected}
                />
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
