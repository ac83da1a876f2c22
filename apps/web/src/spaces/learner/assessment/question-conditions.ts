// What stands around the few questions that are timed, or answered from memory: loaded together with the first of them.
export { FocusPanel } from './focus-panel.tsx'
export { QuestionClock } from './question-clock.tsx'
export { TimedBeginning } from './timed-beginning.tsx'
