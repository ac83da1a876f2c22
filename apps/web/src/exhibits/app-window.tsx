import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import type { IconName } from '../ui/icons.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './app-window.module.css'

/**
 * The frame of an exhibit: a title bar of our own, no brand's. For a screen reader it is a figure, named "What the
 * screen shows: …", so that nobody mistakes what is drawn for controls of the page.
 */
export function AppWindow({
  app,
  icon,
  title,
  children,
}: {
  /** What kind of application it is. */
  app: string
  icon: IconName
  /** What the bar says when it is not the name of the application. */
  title?: string
  children: ReactNode
}): JSX.Element {
  const say = useMessages()
  return (
    <figure
      className={styles['window']}
      aria-label={say('exhibit.shows', { app: title === undefined ? app : `${app}, ${title}` })}
    >
      <div className={styles['bar']}>
        <Icon name={icon} />
        <span>{title ?? app}</span>
      </div>
      {children}
    </figure>
  )
}
