import { type JSX, useId, useState } from 'react'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './calendars.module.css'

/** A calendar as the text of its file, shown when it is asked for. */
export function FileText({ label, text }: { label: string; text: string }): JSX.Element {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" id={id} className={app['tool']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="file" />
        {label}
      </button>
      {isOpen && (
        <Group labelledBy={id} className={styles['file']} tabIndex={0}>
          <pre>{text}</pre>
        </Group>
      )}
    </>
  )
}
