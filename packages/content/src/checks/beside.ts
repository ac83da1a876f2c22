// Exhibits that stand beside an entry: each has one, and there are as many.
import type { Item } from '@pix/core/items'
import { type ChallengeCheck, refuse } from './finding.ts'

/** What an exhibit may stand beside. */
function entriesOf(item: Item): { readonly list: string; readonly ids: readonly string[] } | null {
  if (item.kind === 'categorize') return { list: 'entries', ids: item.entries }
  return item.kind === 'match' ? { list: 'left', ids: item.left } : null
}

export const checkBeside: ChallengeCheck = ({ source, metadata: { beside }, item, texts }) => {
  if (beside === undefined) return []
  const entries = entriesOf(item)
  if (entries === null) {
    return [refuse(source.positionOf(['beside']), `only \`categorize\` and \`match\` have entries beside exhibits`)]
  }
  const unknown = beside.flatMap((id, place) =>
    entries.ids.includes(id)
      ? []
      : [
          refuse(
            source.positionOf(['beside', place]),
            `\`beside\` names \`${id}\`, which is not in \`${entries.list}\``,
          ),
        ],
  )
  const shown = texts.fr.written.exhibits?.length ?? 0
  const tooMany = beside.length > shown
  const message = `\`beside\` names ${beside.length} entries, and there are ${shown} exhibits`
  return [...unknown, ...(tooMany ? [refuse(source.positionOf(['beside']), message)] : [])]
}
