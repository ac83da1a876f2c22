import { type FormAction, type FormCase, procedureOf, type ServiceState } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './form.module.css'
import type { Heading } from './home.tsx'
import procedureStyles from './procedure.module.css'
import { useDay } from './use-day.ts'

/** What proves that something was sent. */
export function Receipt({
  state,
  found,
  act,
  heading,
}: ScreenProps<ServiceState, FormAction> & Heading & { found: FormCase }): JSX.Element {
  const say = useMessages()
  const day = useDay()
  const procedure = procedureOf(state, found.procedure)
  return (
    <>
      <section className={procedureStyles['receipt']}>
        <Icon name="check" />
        <h3 ref={heading} tabIndex={-1}>
          {say(found.corrected > 0 ? 'form.receipt-corrected' : 'form.receipt')}
        </h3>
        <dl className={styles['values']}>
          <div>
            <dt>{say('form.number')}</dt>
            <dd className={styles['number']}>{found.number}</dd>
          </div>
          <div>
            <dt>{say('form.procedure')}</dt>
            <dd>{procedure?.title}</dd>
          </div>
          <div>
            <dt>{say('form.date')}</dt>
            <dd>{day(state.scenario.today)}</dd>
          </div>
        </dl>
      </section>
      {procedure && <Paragraphs text={procedure.receipt.text} />}
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          onClick={() => act({ type: 'keep-receipt' })}
        >
          <Icon name={found.receiptKept ? 'check' : 'download'} />
          {say(found.receiptKept ? 'form.receipt-kept' : 'form.keep-receipt')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'open-case', case: found.id })}>
          {say('form.follow')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'home' })}>
          {state.scenario.list ?? say('form.procedures')}
        </button>
      </div>
    </>
  )
}
