import { type Print, printOf } from '@pix/core/simulators/settings'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { RowProps } from './control-row.tsx'
import styles from './sheets.module.css'
import { Words } from './words.tsx'

type Pages = RowProps<'sheets'>['control']['pages']

/** The pages of a document, and the sheets that would come out of the printer. */
export function SheetsRow({ control, state }: Omit<RowProps<'sheets'>, 'act'>): JSX.Element {
  const say = useMessages()
  const print = printOf(state, control)
  const { pages } = control
  const numbered = pages.map((page, place) => ({ ...page, number: place + 1 }))
  return (
    <div className={styles['print']}>
      <p className={styles['title']}>
        <Words of={control} />
      </p>
      <details>
        <summary>{say('settings.preview', { count: pages.length })}</summary>
        <ol className={styles['preview']}>
          {numbered.map(({ number, title, wide }) => (
            <li key={number} data-wide={wide}>
              <span className={styles['number']}>{number}</span> {title}
              {wide && <span className={app['small']}> {say('settings.wide-page')}</span>}
            </li>
          ))}
        </ol>
      </details>
      <p role="status" className={styles['count']}>
        {say('settings.sheets', { count: print.count, copies: print.copies, pages: print.pages.length })}
      </p>
      {print.cut.length > 0 && (
        <p className={styles['warning']}>
          <Icon name="alert" />
          <span>{say('settings.cut-pages', { pages: print.cut.join(', '), count: print.cut.length })}</span>
        </p>
      )}
      {print.upsideDown && (
        <p className={styles['warning']}>
          <Icon name="alert" />
          <span>{say('settings.upside-down')}</span>
        </p>
      )}
      <ol className={styles['sheets']} aria-label={say('settings.one-copy')}>
        {print.sheets.map(({ number, front, back }) => (
          <li key={number}>
            <span className={app['small']}>{say('settings.sheet', { number })}</span>
            <span className={styles['sides']}>
              <Side name={say('settings.front')} places={front} print={print} pages={pages} />
              {print.bothSides && (
                <Side
                  name={say('settings.back')}
                  places={back}
                  print={print}
                  pages={pages}
                  isTurned={print.upsideDown}
                />
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Side({
  name,
  places,
  print: { perSide, sideways, grey, notes, cut },
  pages,
  isTurned,
}: {
  name: string
  places: Print['sheets'][number]['front']
  print: Print
  pages: Pages
  isTurned?: boolean
}): JSX.Element {
  const say = useMessages()
  const lies = sideways || perSide === 2
  return (
    <span className={styles['side']}>
      <span className={app['small']}>{name}</span>
      <span
        className={styles['paper']}
        data-lies={lies || undefined}
        data-turned={isTurned || undefined}
        data-grey={grey || undefined}
        data-many={perSide > 1 || undefined}
      >
        {places.length === 0 && <span className="visually-hidden">{say('settings.white')}</span>}
        {places.map(({ key, page }) => (
          <span
            key={key}
            className={styles['place']}
            data-cut={cut.includes(page) || undefined}
            data-white={page === 0 || undefined}
          >
            {page === 0 ? <span className="visually-hidden">{say('settings.white')}</span> : page}
            {page !== 0 && <span className="visually-hidden"> {pages[page - 1]?.title}</span>}
            {notes && page !== 0 && <span className={styles['lines']} aria-hidden="true" />}
          </span>
        ))}
      </span>
    </span>
  )
}
