import type { DocumentState } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import type { IconName } from '../../ui/icons.ts'
import { CheckerPanel } from './checker-panel.tsx'
import type { PartProps } from './document-screen.tsx'
import { FilePanel } from './file-panel.tsx'
import { FindPanel } from './find-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { InspectorPanel } from './inspector-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { PagePanel } from './page-panel.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { PartsPanel } from './parts-panel.tsx'
import { PressPanel } from './press-panel.tsx'
import { PreviewsPanel } from './previews-panel.tsx'
import { PrintPanel } from './print-panel.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { SpellingPanel } from './spelling-panel.tsx'
import { StylesPanel } from './styles-panel.tsx'

export const toolIcons = {
  papers: 'book',
  review: 'message',
  spelling: 'pencil',
  find: 'search',
  outline: 'list',
  styles: 'contrast',
  fields: 'bookmark',
  parts: 'archive',
  page: 'settings',
  previews: 'monitor',
  properties: 'info',
  history: 'clock',
  merge: 'people',
  checker: 'check',
  inspector: 'eye',
  press: 'camera',
  file: 'folder',
  print: 'file',
} as const satisfies Readonly<Record<string, IconName>>

export type Tool = keyof typeof toolIcons

/** The tools of a task: some are always there, some where there is something to do with them. */
export function toolsOf({ scenario, versions }: DocumentState): readonly Tool[] {
  const given: Readonly<Partial<Record<Tool, boolean>>> = {
    papers: scenario.papers !== undefined,
    review: true,
    spelling: scenario.flags !== undefined,
    find: true,
    parts: scenario.parts !== undefined,
    page: true,
    previews: scenario.previews !== undefined,
    properties: scenario.properties !== undefined,
    history: versions.length > 0,
    merge: scenario.list !== undefined,
    print: true,
  }
  const offered: readonly Tool[] = scenario.offers ?? []
  return (Object.keys(toolIcons) as Tool[]).filter((tool) => given[tool] || offered.includes(tool))
}

/** What a tool shows beside the document. */
export function ToolPanel({
  tool,
  state,
  act,
  onGo,
  signs,
  onSigns,
}: PartProps & {
  tool: Tool
  /** Leads to a passage. */
  onGo: (id: string) => void
  signs: boolean
  onSigns: (on: boolean) => void
}): JSX.Element {
  switch (tool) {
    case 'papers':
      return <PapersPanel state={state} />
    case 'review':
      return <ReviewPanel state={state} act={act} />
    case 'spelling':
      return <SpellingPanel state={state} act={act} />
    case 'find':
      return <FindPanel act={act} signs={signs} onSigns={onSigns} />
    case 'outline':
      return <OutlinePanel state={state} act={act} onGo={onGo} />
    case 'styles':
      return <StylesPanel state={state} act={act} />
    case 'fields':
      return <SourcesPanel state={state} act={act} />
    case 'parts':
      return <PartsPanel state={state} act={act} />
    case 'page':
      return <PagePanel state={state} act={act} />
    case 'previews':
      return <PreviewsPanel state={state} act={act} />
    case 'properties':
      return <PropertiesPanel state={state} act={act} />
    case 'history':
      return <HistoryPanel state={state} act={act} />
    case 'merge':
      return <MergePanel state={state} act={act} />
    case 'checker':
      return <CheckerPanel state={state} act={act} onGo={onGo} />
    case 'inspector':
      return <InspectorPanel state={state} />
    case 'press':
      return <PressPanel state={state} act={act} onGo={onGo} />
    case 'file':
      return <FilePanel state={state} act={act} />
    case 'print':
      return <PrintPanel state={state} act={act} />
  }
}
