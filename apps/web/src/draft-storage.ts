// Half-made answers, kept in the browser by test until they are sent, so that a closed tab loses none. Tabs share them.
// Where the browser refuses, the page itself remembers.
import { type Draft, mayChangeDraft, newDraft, readDraft } from '@pix/core/assessments'

const prefix = 'pix-draft-'
const remembered = new Map<string, string>()

/** What was kept of the answer to this question, as it was kept, or null. */
export function keptDraft(assessmentId: string, position: number): unknown {
  const draft = readKept(prefix + assessmentId)
  return draft?.position === position ? draft.answer : null
}

export function keepDraft(assessmentId: string, position: number, answer: unknown): void {
  const key = prefix + assessmentId
  if (!mayChangeDraft(readKept(key), position)) return
  const text = JSON.stringify(newDraft(position, answer, Date.now()))
  try {
    localStorage.setItem(key, text)
    remembered.delete(key)
  } catch {
    remembered.set(key, text)
  }
}

/** @param position of the question that is over; without it, the whole test is */
export function forgetDraft(assessmentId: string, position = Number.POSITIVE_INFINITY): void {
  const key = prefix + assessmentId
  if (mayChangeDraft(readKept(key), position)) forget(key)
}

/** The tests that have a draft here, whoever's they are. */
export function testsWithDraft(): string[] {
  return keptKeys().map((key) => key.slice(prefix.length))
}

/** Nobody came back to them, or they were not written by this version. */
export function forgetOldDrafts(): void {
  for (const key of keptKeys()) if (!readKept(key)) forget(key)
}

export function forgetAllDrafts(): void {
  for (const key of keptKeys()) forget(key)
}

function keptKeys(): string[] {
  return [...new Set([...remembered.keys(), ...storedKeys()])].filter((key) => key.startsWith(prefix))
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function readKept(key: string): Draft | null {
  try {
    return readDraft(JSON.parse(remembered.get(key) ?? localStorage.getItem(key) ?? 'null'), Date.now())
  } catch {
    // Storage is refused, or holds what is not ours.
    return null
  }
}

function forget(key: string): void {
  remembered.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was written.
  }
}
