export { type CheckReport, checkContent } from './check.ts'
export type { Finding } from './checks/finding.ts'
export { loadRelease } from './load-release.ts'
export { ContentError, type Position, type Problem } from './problem.ts'
