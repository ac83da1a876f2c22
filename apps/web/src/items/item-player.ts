// What the web app knows of one kind of item. `players.ts` has one for each kind.
import type { Exhibit, Picture } from '@pix/core/content'
import type { ItemAnswer, ItemKind, ItemView } from '@pix/core/items'
import type { Line } from '@pix/core/rich-text'
import type { ComponentType } from 'react'

export type Views = { readonly [Kind in ItemKind]: Extract<ItemView, { kind: Kind }> }
export type Answers = { readonly [Kind in ItemKind]: Extract<ItemAnswer, { kind: Kind }> }

/** What keeps an answer from being sent: the control to mend, by the id that travels, and a sentence to say it. */
export type AnswerFlaw = { readonly control: string; readonly sentence: string }

export type PlayerProps<Kind extends ItemKind> = {
  readonly view: Views[Kind]
  readonly value: Answers[Kind]
  readonly onChange: (value: Answers[Kind]) => void
  /** Shown to be read again. */
  readonly readOnly: boolean
  /** On its way to the server: nothing can be changed, and nothing loses the focus for that. */
  readonly isSent: boolean
  readonly flaw: AnswerFlaw | null
  /** Id of the element that says what to do. */
  readonly labelledBy: string
}

/** An answer in the words of the question. */
export type AnswerInWords =
  | { readonly type: 'lines'; readonly lines: readonly Line[] }
  | {
      readonly type: 'pictures'
      readonly pictures: readonly { readonly id: string; readonly label: Line; readonly picture: Picture }[]
    }
  | { readonly type: 'ordered'; readonly lines: readonly Line[] }
  | { readonly type: 'typed'; readonly text: string }
  /** A task; `steps` is null when what was done is no longer kept. */
  | { readonly type: 'done'; readonly steps: number | null; readonly reply: string }
  | {
      readonly type: 'pairs'
      readonly pairs: readonly {
        readonly id: string
        readonly of: Line
        /** What stands beside it. */
        readonly exhibit: Exhibit | undefined
        readonly given: Line | null
      }[]
    }
  | { readonly type: 'filled'; readonly paragraphs: readonly (readonly FilledPiece[])[] }

export type FilledPiece =
  | { readonly type: 'words'; readonly line: Line }
  /** `given` is null where nothing was filled in. */
  | { readonly type: 'blank'; readonly id: string; readonly given: Line | null }

export type ItemPlayer<Kind extends ItemKind> = {
  /** Loaded with the first question of its kind, where few questions are of it. */
  readonly Player: ComponentType<PlayerProps<Kind>>
  /** The answer before the person has touched anything. */
  readonly start: (view: Views[Kind]) => Answers[Kind]
  /** The first control that still waits, or null when the answer can be sent. */
  readonly firstMissing: (view: Views[Kind], value: Answers[Kind]) => string | null
  /** How many were picked, and how many the question says that it asks for; null where it does not say. */
  readonly picked?: (
    view: Views[Kind],
    value: Answers[Kind],
  ) => { readonly given: number; readonly asked: number } | null
  /** The answer as it is sent, where that is not as it was given. */
  readonly toSend?: (view: Views[Kind], value: Answers[Kind]) => Answers[Kind]
  readonly inWords: (view: Views[Kind], answer: Answers[Kind]) => AnswerInWords
}

/** The DOM id of a control of the answer, by the id that travels. */
export function controlId(id: string): string {
  return `answer-${id}`
}

/** What keeps a control that is not typed in as it is. While an answer is sent, its change is ignored by whoever asked for it. */
export function heldProps({ readOnly, isSent }: { readOnly: boolean; isSent: boolean }): {
  disabled: boolean
  'aria-disabled'?: true
} {
  return { disabled: readOnly, ...(isSent && { 'aria-disabled': true }) }
}

/** The DOM id of the sentence that says what is missing. */
export const flawId = 'answer-flaw'

/** What ties a control to the sentence about it. */
export function flawProps(
  flaw: AnswerFlaw | null,
  control: string,
): { 'aria-invalid'?: true; 'aria-describedby'?: string } {
  return flaw?.control === control ? { 'aria-invalid': true, 'aria-describedby': flawId } : {}
}
