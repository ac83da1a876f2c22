import { type BlocksAction, type BlocksState, isContainer, isOutermost, type Part } from '@pix/core/simulators/blocks'
import type { ScreenProps } from '../simulator-host.tsx'

export type BlocksProps = ScreenProps<BlocksState, BlocksAction>

/** What has the focus after a change that moves it: a tool of the block, the line itself, or what comes first. */
export type FocusNext = { readonly block: string | null; readonly tool: string | null }

/** Where new blocks go. */
export type Target = { readonly after: string } | Part

export const endOfProgram: Part = { in: null, otherwise: false }

/** Below the block that is chosen; in it, when blocks stand in it. */
export function targetOf(block: BlocksState['program'][number] | undefined): Target {
  if (!block) return endOfProgram
  return isContainer(block) ? { in: block.id, otherwise: false } : { after: block.id }
}

/** The action that adds a block there. Rules and procedures stand in nothing; what is called is said first. */
export function addTo(target: Target, block: Omit<Extract<BlocksAction, { type: 'add' }>, 'type'>): BlocksAction {
  if (isOutermost(block)) return { type: 'add', ...(block.kind === 'procedure' && { first: true }), ...block }
  if ('after' in target) return { type: 'add', after: target.after, ...block }
  return {
    type: 'add',
    ...(target.in !== null && { in: target.in }),
    ...(target.otherwise && { otherwise: true }),
    ...block,
  }
}
