// The same questions asked of an item whose kind is not known: what it starts with, what it lacks, how it reads.
import type { ItemAnswer, ItemKind, ItemView } from '@pix/core/items'
import type { AnswerInWords, Answers, Views } from './item-player.ts'
import { players } from './players.ts'

function isOfKind<Kind extends ItemKind>(answer: ItemAnswer, kind: Kind): answer is Answers[Kind] & ItemAnswer {
  return answer.kind === kind
}

function start<Kind extends ItemKind>(kind: Kind, view: Views[Kind]): Answers[Kind] {
  return players[kind].start(view)
}

function missing<Kind extends ItemKind>(kind: Kind, view: Views[Kind], answer: ItemAnswer): string | null {
  return isOfKind(answer, kind) ? players[kind].firstMissing(view, answer) : null
}

type Picked = { readonly given: number; readonly asked: number }

function picked<Kind extends ItemKind>(kind: Kind, view: Views[Kind], answer: ItemAnswer): Picked | null {
  return isOfKind(answer, kind) ? (players[kind].picked?.(view, answer) ?? null) : null
}

function sent<Kind extends ItemKind>(kind: Kind, view: Views[Kind], answer: ItemAnswer): ItemAnswer {
  return isOfKind(answer, kind) ? (players[kind].toSend?.(view, answer) ?? answer) : answer
}

function inWords<Kind extends ItemKind>(kind: Kind, view: Views[Kind], answer: ItemAnswer): AnswerInWords | null {
  return isOfKind(answer, kind) ? players[kind].inWords(view, answer) : null
}

/** The answer before the person has touched anything. */
export function startAnswer(view: ItemView): ItemAnswer {
  return start(view.kind, view)
}

/** The first control that still waits, by the id that travels, or null when the answer can be sent. */
export function firstMissing(view: ItemView, answer: ItemAnswer): string | null {
  return missing(view.kind, view, answer)
}

/** How many were picked and how many are asked for, where the question says it and the two differ. */
export function pickedOtherwise(view: ItemView, answer: ItemAnswer): Picked | null {
  const count = picked(view.kind, view, answer)
  return count !== null && count.given !== count.asked ? count : null
}

/** The answer as it is sent. */
export function answerToSend(view: ItemView, answer: ItemAnswer): ItemAnswer {
  return sent(view.kind, view, answer)
}

/** An answer in the words of its question, or null for an answer to another kind of question. */
export function answerInWords(view: ItemView, answer: ItemAnswer): AnswerInWords | null {
  return inWords(view.kind, view, answer)
}
