import { type Block, type Inspected, shownBlocks, wordsOf } from '@pix/core/simulators/browser'
import { type JSX, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { Entries } from './entries.tsx'

const ways = ['keyboard', 'speech', 'contrast', 'zoom'] as const satisfies readonly Inspected[]

/** Blocks to which the Tab key goes. */
const stops: readonly Block['type'][] = [
  'link',
  'field',
  'button',
  'file',
  'command',
  'site-search',
  'video',
  'records',
]

/** Contrast of what says nothing else of it: dark words on a light page. */
const usual = 15

/** The page as people meet it who use the keyboard alone, hear it, need strong contrasts or very large letters. */
export function InspectionPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const [way, setWay] = useState<Inspected | null>(null)
  return (
    <>
      <ul className={styles['row']}>
        {ways.map((one) => (
          <li key={one} className={styles['plain']}>
            <button
              type="button"
              className="button button-soft"
              aria-pressed={way === one}
              onClick={() => {
                act({ type: 'inspect-page', by: one })
                setWay(one)
              }}
            >
              {say(`browser.inspect-${one}`)}
            </button>
          </li>
        ))}
      </ul>
      {way && (
        <div role="status">
          <p className={styles['small']}>{say(`browser.inspect-${way}-text`)}</p>
          <Findings way={way} blocks={shownBlocks(state)} />
        </div>
      )}
    </>
  )
}

function Findings({ way, blocks }: { way: Inspected; blocks: readonly Block[] }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const name = (block: Block): string => `${say(`browser.block-${block.type}`)} : ${shortened(wordsOf(block))}`
  const find = (block: Block): string => {
    const { access = {} } = block
    switch (way) {
      case 'speech':
        return access.speech ?? (stops.includes(block.type) ? name(block) : wordsOf(block))
      case 'keyboard':
        return access.keyboard === 'trap' || access.keyboard === 'unseen'
          ? say(`browser.focus-${access.keyboard}`)
          : say('browser.focus-here')
      case 'contrast':
        return say('browser.contrast', { ratio: intl.formatNumber(access.contrast ?? usual) })
      case 'zoom':
        return access.zoom ?? say('browser.zoom-fine')
    }
  }
  const met = (way === 'keyboard' ? reached(blocks) : blocks).map((block) => ({ block, place: blocks.indexOf(block) }))
  return (
    <Entries>
      {met.map(({ block, place }) => (
        <li key={place} className={styles['entry']}>
          {way !== 'speech' && <span>{name(block)}</span>}
          <strong>{way === 'speech' ? find(block) || say('browser.says-nothing') : find(block)}</strong>
        </li>
      ))}
    </Entries>
  )
}

/** Where the Tab key goes, in order: not past what keeps it. */
function reached(blocks: readonly Block[]): readonly Block[] {
  const inOrder = blocks.filter(({ type, access }) => stops.includes(type) && access?.keyboard !== 'skipped')
  const trap = inOrder.findIndex(({ access }) => access?.keyboard === 'trap')
  return trap === -1 ? inOrder : inOrder.slice(0, trap + 1)
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 80)}…` : words
}
