/** The content roots of a command: its arguments, else `CONTENT_DIRS` (separated by commas), else `content`. */
export function contentDirs(
  args: readonly string[],
  environment: { readonly CONTENT_DIRS?: string | undefined },
): string[] {
  if (args.length > 0) return [...args]
  const named = (environment.CONTENT_DIRS ?? '').split(',').map((dir) => dir.trim())
  const given = named.filter((dir) => dir !== '')
  return given.length > 0 ? given : ['content']
}
