export { checkpointAfter, correctionIsVisible, questionsPerCheckpoint } from './checkpoint.ts'
export type { Outcome } from './outcome.ts'
export { worthReading } from './worth-reading.ts'
