import type { SpreadsheetState } from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'

const tools = ['edit', 'format', 'data', 'rules', 'make', 'import'] as const
export type Tool = (typeof tools)[number]

const toolIcons: Readonly<Record<Tool, IconName>> = {
  edit: 'copy',
  format: 'pencil',
  data: 'filter',
  rules: 'shield',
  make: 'chart',
  import: 'download',
}

/** The tools, of which one is open below; to import is offered where there is something to. */
export function ToolChoice({
  state: { scenario },
  tool,
  onTool,
}: {
  state: SpreadsheetState
  tool: Tool | null
  onTool: (tool: Tool | null) => void
}): JSX.Element {
  const say = useMessages()
  const { files = [], services = [] } = scenario
  const offered = tools.filter((one) => one !== 'import' || files.length + services.length > 0)
  return (
    <div className={app['tools']}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          className={app['tool']}
          aria-expanded={tool === one}
          onClick={() => onTool(tool === one ? null : one)}
        >
          <Icon name={toolIcons[one]} />
          {say(`spreadsheet.tool-${one}`)}
        </button>
      ))}
    </div>
  )
}
