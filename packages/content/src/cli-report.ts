// npm run content:report [-- content roots]
import { contentDirs } from './content-dirs.ts'
import { readContent } from './read.ts'
import { reportContent } from './report.ts'

const { value: content, problems } = await readContent(contentDirs(process.argv.slice(2), process.env))
console.log(reportContent(content))
if (problems.length > 0) {
  console.error(`\n${problems.length} problems keep some files out of this report: run content:check`)
  process.exitCode = 1
}
