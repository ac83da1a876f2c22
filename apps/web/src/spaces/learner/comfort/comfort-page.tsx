import type { JSX } from 'react'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './comfort.module.css'
import { ComfortChoices } from './comfort-choices.tsx'

const areas = ['comfort'] as const

/** How whoever is here likes to read, with an account or without. */
export function ComfortPage(): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['page']}>
      <PageTitle documentTitle={say('common.comfort')}>
        <Message id="common.comfort" />
      </PageTitle>
      <AreaMessages areas={areas}>
        <p className="lead">
          <Message id="comfort.lead" />
        </p>
        <ComfortChoices />
      </AreaMessages>
    </div>
  )
}
