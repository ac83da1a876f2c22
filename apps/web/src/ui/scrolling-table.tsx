import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Group } from './group.tsx'

/**
 * A table with its caption, which scrolls sideways by itself where the screen is narrower: what scrolls is reached with
 * the keyboard. The caption is the name of the table, and what is around it does not say it a second time.
 */
export function ScrollingTable({ caption, children }: { caption: ReactNode; children: ReactNode }): JSX.Element {
  const say = useMessages()
  return (
    <Group label={say('common.table')} className="table-scroll" tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        {children}
      </table>
    </Group>
  )
}
