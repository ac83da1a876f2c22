import { certificateOf, hostOf, shownPage } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { CertificateDetails } from './certificate-details.tsx'

/** In place of a page whose certificate is refused: the facts, and two ways on. What is wrong is for the reader to find. */
export function WarningView({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const page = shownPage(state)
  const host = hostOf(page?.address ?? '')
  const certificate = page && certificateOf(state, page)
  return (
    <div className={styles['warning']}>
      <h3>
        <Icon name="alert" />
        {say('browser.warning')}
      </h3>
      <p>{say('browser.warning-text', { host })}</p>
      <div className={styles['row']}>
        <button type="button" className="button button-primary" onClick={() => act({ type: 'leave' })}>
          {say('browser.leave')}
        </button>
        <button
          type="button"
          className="button button-soft"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {say('browser.warning-details')}
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {certificate && <CertificateDetails host={host} certificate={certificate} clock={state.clock} />}
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'proceed' })}>
          {say('browser.proceed', { host })}
        </button>
      </div>
    </div>
  )
}
