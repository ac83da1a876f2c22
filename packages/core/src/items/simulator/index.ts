export { prepare } from './prepare.ts'
export { simulators } from './registry.ts'
export { longestLog } from './simulator.ts'
export { declaredNames, inLanguage, meantNames, neutralIds } from './written.ts'
