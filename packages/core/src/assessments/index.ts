export { checkpointAfter, correctionIsVisible, questionsPerCheckpoint } from './checkpoint.ts'
export { type Draft, mayChangeDraft, newDraft, readDraft } from './draft.ts'
export type { Outcome } from './outcome.ts'
export { worthReading } from './worth-reading.ts'
