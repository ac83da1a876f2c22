import { isUnseen, type Page, selectorFor, textOf } from '@pix/core/simulators/code/site'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './site.module.css'

type PageElement = Page['root']

const told = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li a img strong em b i code pre blockquote table th td label input select textarea button header nav main footer section article aside figure'.split(
    ' ',
  ),
)

/** The page in words: what it is made of, one inside another, whatever it looks like. */
export function Structure({ page }: { page: Page }): JSX.Element {
  const say = useMessages()
  return (
    <details className={styles['structure']} open>
      <summary>{say('code.structure')}</summary>
      <Parts root={page.root} />
    </details>
  )
}

function Parts({ root }: { root: PageElement }): JSX.Element | null {
  const parts = partsIn(root)
  if (parts.length === 0) return null
  return (
    <ul>
      {parts.map(({ key, element }) => (
        <li key={key}>
          <Told element={element} />
          <Parts root={element} />
        </li>
      ))}
    </ul>
  )
}

/** What is told of an element: of one that means nothing, what is in it. */
function partsIn(root: PageElement): { key: string; element: PageElement }[] {
  const found = root.children.flatMap((child): PageElement[] => {
    if (typeof child === 'string' || isUnseen(child)) return []
    return told.has(child.tag) ? [child] : partsIn(child).map(({ element }) => element)
  })
  return found.map((element, place) => ({ key: `${place}${element.tag}`, element }))
}

function Told({ element }: { element: PageElement }): JSX.Element {
  const say = useMessages()
  const { tag, attributes } = element
  const text = shortened(textOf(element))
  if (tag === 'img') {
    const source = attributes.get('src') ?? ''
    const alternative = attributes.get('alt')
    return (
      <>
        <b>{say('code.picture', { source })}</b>
        {alternative !== undefined && ` ${say('code.alternative', { text: alternative })}`}
      </>
    )
  }
  const level = /^h([1-6])$/.exec(tag)?.[1]
  const name = level ? say('code.heading', { level }) : selectorFor(element)
  return (
    <>
      <b>{name}</b>
      {tag === 'a' && ` → ${attributes.get('href') ?? ''}`}
      {!['ul', 'ol', 'header', 'nav', 'main', 'footer', 'section', 'article', 'aside', 'table'].includes(tag) &&
        text !== '' && (
          <>
            {' '}
            <q>{text}</q>
          </>
        )}
    </>
  )
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 68)}…` : text
}
