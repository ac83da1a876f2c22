import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import type { IconName } from '../ui/icons.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './app-window.module.css'

type Named = {
  /** What kind of application it is. */
  readonly app: string
  /** What the bar says when it is not the name of the application. */
  readonly title?: string | undefined
  readonly children: ReactNode
}

/**
 * The frame of an exhibit. For a screen reader it is a figure, named "What the screen shows: …", so that nobody mistakes
 * what is drawn for controls of the page.
 */
export function AppFrame({ app, title, children }: Named): JSX.Element {
  const say = useMessages()
  return (
    <figure
      className={styles['window']}
      aria-label={say('exhibit.shows', { app: title === undefined ? app : `${app}, ${title}` })}
    >
      {children}
    </figure>
  )
}

/** A frame with a title bar of our own, no brand's. */
export function AppWindow({
  app,
  icon,
  title,
  isNamedInside = false,
  children,
}: Named & {
  readonly icon: IconName
  /** What the bar says is the name of what is in it: not said twice. */
  readonly isNamedInside?: boolean
}): JSX.Element {
  return (
    <AppFrame app={app} title={isNamedInside ? undefined : title}>
      {/* The name of the figure says it already. */}
      <div className={styles['bar']} aria-hidden="true">
        <Icon name={icon} />
        <span>{title ?? app}</span>
      </div>
      {children}
    </AppFrame>
  )
}
