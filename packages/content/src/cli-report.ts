// npm run content:report [-- content roots]
import { contentDirs } from './content-dirs.ts'
import { readContent } from './read.ts'
import { reportContent } from './report.ts'

// biome-ignore lint/style/noProcessEnv: a command is where its environment is read
const roots = contentDirs(process.argv.slice(2), process.env)
const { value: content, problems } = await readContent(roots)
console.log(reportContent(content))
if (problems.length > 0) {
  console.error(`\n${problems.length} problems keep some files out of this report: run content:check`)
  process.exitCode = 1
}
