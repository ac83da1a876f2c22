import { linksIn, type Page, type SiteState } from '@pix/core/simulators/code/site'
import { type JSX, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './site.module.css'

/** The links of a page, to be tried: where each leads is told, and a page of the site is shown. */
export function LinkList({
  state,
  page,
  onPage,
}: {
  state: SiteState
  page: Page
  onPage: (id: string) => void
}): JSX.Element | null {
  const say = useMessages()
  const [tried, setTried] = useState<{ readonly text: string; readonly leads: string } | null>(null)
  const links = linksIn(state, page).map((link, place) => ({ ...link, key: `${place}${link.address}` }))
  if (links.length === 0) return null
  return (
    <details className={styles['structure']}>
      <summary>{say('code.links')}</summary>
      <ul className={styles['links']}>
        {links.map(({ key, text, address, leads, page: target }) => (
          <li key={key}>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                setTried({ text, leads })
                if (leads === 'page' && target !== '') onPage(target)
              }}
            >
              {text === '' ? say('code.nameless-link') : text}
            </button>
            <code dir="ltr">{address}</code>
          </li>
        ))}
      </ul>
      <p role="status">{tried && say('code.leads', { text: tried.text, leads: tried.leads })}</p>
    </details>
  )
}
