import { describe, expect, it } from 'vitest'
import { chartOf } from './chart-geometry.ts'

const day = 24 * 60 * 60 * 1000
const begin = Date.UTC(2026, 0, 1)

describe('the chart of pix', () => {
  it('goes up and down by steps, from nothing to the last moment', () => {
    const chart = chartOf(
      [
        { at: begin + 2 * day, totalPix: 8 },
        { at: begin + 4 * day, totalPix: 16 },
        { at: begin + 8 * day, totalPix: 4 },
      ],
      begin,
    )
    expect(chart.path).toBe('M0 100H25V50H50V0H100V75H100')
    expect(chart.dots).toEqual([
      { x: 25, y: 50 },
      { x: 50, y: 0 },
      { x: 100, y: 75 },
    ])
    expect(chart.dates).toEqual([begin, begin + 8 * day])
  })

  it('gives a test that was taken in one go the room of a day', () => {
    const chart = chartOf([{ at: begin + day / 4, totalPix: 8 }], begin)
    expect(chart.path).toBe('M0 100H25V0H100')
    expect(chart.dates).toEqual([begin])
  })

  it('stays at the bottom where nothing was won', () => {
    expect(chartOf([{ at: begin, totalPix: 0 }], begin).path).toBe('M0 100H0V100H100')
  })

  it.each([
    [0, [0, 8]],
    [8, [0, 8]],
    [20, [0, 8, 16, 24]],
    [33, [0, 16, 32, 48]],
    [120, [0, 32, 64, 96, 128]],
    [896, [0, 256, 512, 768, 1024]],
  ])('has lines for %i pix at %j', (most, ticks) => {
    expect(chartOf([{ at: begin, totalPix: most }], begin).pixTicks.map(({ pix }) => pix)).toEqual(ticks)
  })
})
