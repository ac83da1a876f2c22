// What becomes of a request under the rules of a group: what whoever asks cannot satisfy stops it.
import type { MessagingScenario } from './schema.ts'

type Procedure = NonNullable<MessagingScenario['procedure']>
type Request = Procedure['requests'][number]

/** The rules that stop a request. Without a rule nothing does. */
export function stoppedBy(
  { rules }: Procedure,
  { under, meets }: Request,
  chosen: Readonly<Record<string, string>>,
): Procedure['rules'] {
  return rules.filter(({ id }) => {
    const option = chosen[id]
    return under.includes(id) && option !== undefined && !meets.includes(option)
  })
}
