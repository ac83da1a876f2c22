import type { Release } from '@pix/core/content'
import { canonicalHash } from './canonical-json.ts'
import { compileRelease, filesOfRelease, type ReleaseFile } from './compile.ts'
import { ContentError } from './problem.ts'
import { readContent } from './read.ts'
import { soundnessFindings } from './sound.ts'

/**
 * Reads content roots and makes a release of them, with the files that it brings.
 * @param contentDirs one or more content roots (`CONTENT_DIRS`)
 * @throws {ContentError} with the places to mend, when no sound release can be made
 */
export async function loadRelease(contentDirs: readonly string[]): Promise<{ release: Release; files: ReleaseFile[] }> {
  const { value: content, problems } = await readContent(contentDirs)
  // What could not be read is missing elsewhere: only once all is there are the references judged.
  const wrong = problems.length > 0 ? problems : soundnessFindings(content)
  if (wrong.length > 0) throw new ContentError(wrong)
  const body = compileRelease(content)
  return { release: { ...body, hash: canonicalHash(body) }, files: filesOfRelease(content) }
}
