import type { certificateOf } from '@pix/core/simulators/browser'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useDates } from '../use-dates.ts'
import styles from './browser.module.css'

/** For whom a certificate was made, by whom and for how long, beside what it is held against. */
export function CertificateDetails({
  host,
  certificate,
  clock,
}: {
  host: string
  certificate: NonNullable<ReturnType<typeof certificateOf>>
  clock: string
}): JSX.Element {
  const say = useMessages()
  const { day } = useDates()
  const { names, organisation, issuer, from, until } = certificate
  return (
    <dl className={styles['details']}>
      <dt>{say('browser.host')}</dt>
      <dd dir="ltr">{host}</dd>
      <dt>{say('browser.names')}</dt>
      <dd dir="ltr">{names.join(', ')}</dd>
      {organisation !== undefined && (
        <>
          <dt>{say('browser.organisation')}</dt>
          <dd>{organisation}</dd>
        </>
      )}
      <dt>{say('browser.issuer')}</dt>
      <dd>{issuer}</dd>
      {from !== undefined && (
        <>
          <dt>{say('browser.from')}</dt>
          <dd>{day(from)}</dd>
        </>
      )}
      <dt>{say('browser.until')}</dt>
      <dd>{day(until)}</dd>
      <dt>{say('browser.device-date')}</dt>
      <dd>{day(clock)}</dd>
    </dl>
  )
}
