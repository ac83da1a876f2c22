import type { Block, RichText as RichTextData } from '@pix/core/rich-text'
import { Fragment, type JSX } from 'react'
import { BreakableCode } from './breakable-code.tsx'
import { Line } from './line.tsx'
import styles from './rich-text.module.css'

type HeadingLevel = 2 | 3 | 4 | 5

function drawn(block: Block, headingLevel: HeadingLevel): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line line={block.line} />
        </p>
      )
    case 'heading': {
      const Heading = `h${headingLevel}` as const
      return (
        <Heading className={styles['heading']}>
          <Line line={block.line} />
        </Heading>
      )
    }
    case 'bullets':
    case 'steps': {
      const List = block.type === 'bullets' ? 'ul' : 'ol'
      return (
        <List>
          {block.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move
            <li key={place}>
              <Line line={line} />
            </li>
          ))}
        </List>
      )
    }
    case 'code':
      return (
        <pre className={styles['code']}>
          <BreakableCode text={block.text} />
        </pre>
      )
  }
}

/** Formatted text as elements. Nothing in it is ever read as HTML. `headingLevel` fits it into the page's outline. */
export function RichText({ text, headingLevel = 2 }: { text: RichTextData; headingLevel?: HeadingLevel }): JSX.Element {
  return (
    <div className={styles['text']}>
      {text.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
        <Fragment key={place}>{drawn(block, headingLevel)}</Fragment>
      ))}
    </div>
  )
}
