import type { HotspotItem, Region } from './schema.ts'

/** The corners of a region in turn, as [x, y] in units of the picture. */
export function cornersOf(region: Region): number[][] {
  if ('polygon' in region) return region.polygon
  const [left = 0, top = 0, width = 0, height = 0] = region.rectangle
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ]
}

/** The smallest rectangle around a region. */
export function boxOf(region: Region): { left: number; top: number; right: number; bottom: number } {
  const corners = cornersOf(region)
  const across = corners.map(([x = 0]) => x)
  const down = corners.map(([, y = 0]) => y)
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) }
}

/**
 * Author ids from the top to the bottom of the picture, then from left to right: the order in which a keyboard reaches
 * the regions. It depends on the drawing alone, and so tells nothing of the key.
 */
export function inReadingOrder({ regions }: HotspotItem): string[] {
  return Object.entries(regions)
    .map(([id, region]) => ({ id, box: boxOf(region) }))
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
}
