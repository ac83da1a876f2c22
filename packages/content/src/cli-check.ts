// npm run content:check [-- content roots]
import { checkContent } from './check.ts'
import { contentDirs } from './content-dirs.ts'
import { describeProblem } from './problem.ts'

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

// biome-ignore lint/style/noProcessEnv: a command is where its environment is read
const roots = contentDirs(process.argv.slice(2), process.env)
const { findings, challenges, tutorials } = await checkContent(roots)
const errors = findings.filter(({ severity }) => severity === 'error')
const warnings = findings.filter(({ severity }) => severity === 'warning')
for (const warning of warnings) console.log(`warning ${describeProblem(warning)}`)
for (const error of errors) console.error(`error   ${describeProblem(error)}`)
console.log(
  `${counted(challenges, 'challenge')}, ${counted(tutorials, 'tutorial')}: ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`,
)
process.exitCode = errors.length > 0 ? 1 : 0
