import type { ItemTexts } from '../item-rules.ts'
import { type Presentation, shownIds } from '../presentation.ts'
import { cornersOf } from './regions.ts'
import type { HotspotItem, HotspotView } from './schema.ts'

export function publicView(item: HotspotItem, texts: ItemTexts, presentation: Presentation): HotspotView {
  const { address = '', width = 0, height = 0, alt = '' } = texts.illustration ?? {}
  return {
    kind: 'hotspot',
    pick: item.pick,
    ...(item.saysHowMany && { asked: item.key.right.length }),
    picture: { address, width, height, alt },
    regions: shownIds(presentation, 'h').flatMap(({ id, authorId }) => {
      const region = item.regions[authorId]
      return region ? [{ id, label: texts.labels[authorId] ?? [], corners: cornersOf(region) }] : []
    }),
  }
}
