// Tracked changes and comments.
import type { DocumentAction } from './actions.ts'
import { settled } from './pieces.ts'
import type { Comment, DocumentState } from './state.ts'
import { textIn } from './writing.ts'

type ReviewAction = Extract<
  DocumentAction,
  { type: 'track' | 'settle' | 'settle-all' | 'comment' | 'reply' | 'resolve' | 'delete-comment' }
>

export function reduceReview(state: DocumentState, action: ReviewAction): DocumentState | null {
  switch (action.type) {
    case 'track':
      return { ...state, tracking: action.on }
    case 'settle':
      return settle(state, (id) => id === action.change, action.accept)
    case 'settle-all':
      return settle(state, () => true, action.accept)
    case 'comment': {
      const { block, words, text } = action
      const about = state.blocks.find(({ id }) => id === block)
      if (!about || text.trim() === '' || (words !== '' && !textIn(about).includes(words))) return null
      const comment = {
        id: `n${state.made + 1}`,
        block,
        words,
        author: state.scenario.me,
        text,
        resolved: false,
        replies: [],
      }
      return { ...state, made: state.made + 1, comments: [...state.comments, comment] }
    }
    case 'reply':
      return action.text.trim() === ''
        ? null
        : changeComment(state, action.comment, (comment) => ({
            ...comment,
            replies: [...comment.replies, action.text],
          }))
    case 'resolve':
      return changeComment(state, action.comment, (comment) => ({ ...comment, resolved: action.resolved }))
    case 'delete-comment':
      return changeComment(state, action.comment, () => null)
  }
}

/** Who is named in comments and replies, with `@` before the name. */
export function mentionsOf({ comments, scenario }: DocumentState): { comment: string; person: string }[] {
  return comments.flatMap(({ id, text, replies }) =>
    (scenario.people ?? [])
      .filter((person) => [text, ...replies].some((one) => one.toLowerCase().includes(`@${person.toLowerCase()}`)))
      .map((person) => ({ comment: id, person })),
  )
}

function settle(state: DocumentState, fits: (id: string) => boolean, accept: boolean): DocumentState | null {
  const isOpen = state.blocks.some(
    (block) => block.type === 'paragraph' && block.pieces.some(({ change }) => change && fits(change.id)),
  )
  if (!isOpen) return null
  return {
    ...state,
    blocks: state.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, pieces: settled(block.pieces, ({ id }) => fits(id), accept) } : block,
    ),
  }
}

function changeComment(
  state: DocumentState,
  id: string,
  change: (comment: Comment) => Comment | null,
): DocumentState | null {
  if (!state.comments.some((comment) => comment.id === id)) return null
  return {
    ...state,
    comments: state.comments.flatMap((comment) => (comment.id === id ? (change(comment) ?? []) : comment)),
  }
}
