export { checkContent, type CheckReport } from './check.ts'
export type { Finding } from './checks/finding.ts'
export { ContentError, type Position, type Problem } from './problem.ts'
export { loadRelease } from './load-release.ts'
