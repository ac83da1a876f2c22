import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  blockPaths,
  blockPosition,
  earnedTiles,
  mosaicSize,
  mosaicSvg,
  tilePosition,
  tileState,
  tilesPath,
  tilesPerBlock,
} from './mosaic.ts'

const areas = [
  'information-and-data',
  'communication-and-collaboration',
  'content-creation',
  'protection-and-security',
  'digital-environment',
]

const countTiles = (path: string): number => path.split('z').length - 1

describe('tiles of a block', () => {
  it('lights one tile a pix, from the bottom row up', () => {
    expect(tileState(0, 1, 7)).toBe('earned')
    expect(tileState(1, 1, 7)).toBe('open')
    expect(tilePosition(0)).toEqual({ x: 0, y: 112 })
    expect(tilePosition(8)).toEqual({ x: 0, y: 96 })
    expect(tilePosition(63)).toEqual({ x: 112, y: 0 })
  })

  it('outlines the levels that are not open yet', () => {
    expect(tileState(55, 0, 7)).toBe('open')
    expect(tileState(56, 0, 7)).toBe('closed')
    expect(tileState(56, 0, 8)).toBe('open')
  })

  it('never shows more than 64 tiles, nor fewer than none, nor part of one', () => {
    expect(earnedTiles(-1)).toBe(0)
    expect(earnedTiles(12.9)).toBe(12)
    expect(earnedTiles(70)).toBe(64)
  })

  it('gives every tile exactly one state, and every earned one the motif', () => {
    for (const pix of [0, 1, 37, 56, 64]) {
      const { earned, motif, open, closed } = blockPaths({ area: 'content-creation', pix }, 7)
      expect(countTiles(earned)).toBe(pix)
      expect(motif.split('M').length - 1).toBe(countTiles(earned))
      expect(countTiles(earned) + countTiles(open) + countTiles(closed)).toBe(tilesPerBlock)
    }
  })

  it('holds back the tiles that are to land one by one', () => {
    const { earned, open } = blockPaths({ area: 'content-creation', pix: 20 }, 7, 16)
    expect(countTiles(earned)).toBe(16)
    expect(countTiles(open)).toBe(56 - 20)
  })

  it('draws tiles where they belong, by moves relative to the tile before', () => {
    expect(tilesPath([0, 1])).toBe('m2 114h9v9h-9zm16 0h9v9h-9z')
    expect(tilesPath([])).toBe('')
  })

  it('gives each area a motif of its own, and an unknown area none', () => {
    const motifs = areas.map((area) => blockPaths({ area, pix: 64 }, 8).motif)
    expect(new Set(motifs).size).toBe(areas.length)
    expect(motifs).not.toContain('')
    expect(blockPaths({ area: 'green-skills', pix: 64 }, 8).motif).toBe('')
  })
})

describe('the whole mosaic', () => {
  it('lays blocks in rows with a gap between them', () => {
    expect(blockPosition(0, 4)).toEqual({ x: 0, y: 0 })
    expect(blockPosition(5, 4)).toEqual({ x: 139, y: 139 })
    expect(mosaicSize(16, 4)).toEqual({ width: 542, height: 542 })
    expect(mosaicSize(2, 4)).toEqual({ width: 264, height: 125 })
  })

  it('draws 1,024 tiles in less than 2 kB', () => {
    const blocks = Array.from({ length: 16 }, (_, index) => ({ area: areas[index % 5] ?? '', pix: (index * 29) % 57 }))
    const svg = mosaicSvg(blocks, { openLevels: 7 })
    expect(countTiles(svg)).toBe(1024)
    expect(gzipSync(svg).length).toBeLessThan(2048)
  })

  it('is decoration, and escapes what it is given', () => {
    const svg = mosaicSvg([{ area: '"><script>', pix: 3 }], { openLevels: 7 })
    expect(svg).toContain('aria-hidden="true"')
    expect(svg).not.toContain('<script>')
  })
})
