import { type ComponentType, type JSX, useState } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import type { MessageArea } from '../messages/areas.ts'
import type { HostProps } from '../simulators/simulator-host.tsx'

/** A simulator before somebody, with its words and with what was done in it so far. */
export function Task({
  Host,
  area,
  scenario,
  draft = '[]',
  onLog,
}: {
  Host: ComponentType<HostProps>
  area: MessageArea
  scenario: string
  /** What was done before. */
  draft?: string
  onLog?: (log: string) => void
}): JSX.Element {
  const [log, setLog] = useState(draft)
  return (
    <AreaMessages areas={['simulator', area]} placeholder={null}>
      <Host
        scenario={scenario}
        log={log}
        onLog={(longer) => {
          onLog?.(longer)
          setLog(longer)
        }}
        readOnly={false}
        isSent={false}
      />
    </AreaMessages>
  )
}
