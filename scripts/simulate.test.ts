import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runScript, temporaryFolder } from './run-script.ts'

const { path: folder, fileWith, remove } = temporaryFolder()
afterAll(remove)

const simulate = (...words: string[]) => runScript('simulate.ts', words)

describe('npm run simulate', () => {
  it.each(['none', 'progressive-restricted:0.2'])(
    'gives the same figures whatever the number of workers, with exposure control %s',
    async (exposure) => {
      const args = ['--runs', '430', '--items', '60', '--length', '6', '--seed', '3', '--json', '--exposure', exposure]
      const one = await simulate(...args, '--workers', '1')
      const three = await simulate(...args, '--workers', '3')
      expect(one.err).toBe('')
      expect(three.out).toBe(one.out)
      expect(JSON.parse(one.out)).toMatchObject({ candidates: 430, questions: { mean: 6 } })
    },
  )

  it('takes a bank from a file, calibrates an exposure control, and prints a table', async () => {
    const items = Array.from({ length: 20 }, (_, place) => ({
      id: `i${place}`,
      discrimination: 1,
      difficulty: place / 10 - 1,
      tube: `t${place >> 1}`,
    }))
    const bank = fileWith('bank.json', JSON.stringify(items))
    const { out } = await simulate(
      ...['--bank', bank, '--runs', '100', '--length', '4', '--one-per-tube', '--exposure', 'sympson-hetter:0.4'],
    )
    expect(out).toContain('RMSE')
    expect(out).toContain('items that nobody met')
    expect(out).toMatch(/questions +4\.00 \(4 to 4\)/)
  })

  it('says what is wrong with what it is given, and ends with 2', async () => {
    const bank = fileWith('wrong.json', JSON.stringify([{ id: 'x', discrimination: -1, difficulty: 0 }]))
    const cases = [
      [['--runs', 'many'], '--runs is "many": give a whole number'],
      [['--policy', 'best'], '--policy is "best": give one of maximum-information'],
      [['--exposure', 'shadow-prices:2'], '--exposure shadow-prices: is "2": give a share above 0 and below 1'],
      [['--exposure', 'shadow-prices:0.05'], '20 questions a test from 300 items'],
      [['--population', 'normal:0'], '--population is "normal:0": give normal:0,1'],
      [['--bank', join(folder, 'none.json')], 'cannot be read'],
      [['--bank', bank], 'item x: its discrimination is -1, and must be above 0'],
      [['--wrong'], "Unknown option '--wrong'"],
    ] as const
    for (const [args, message] of cases) {
      const { code, err } = await simulate(...args)
      expect({ args, code, said: err.includes(message) }).toEqual({ args, code: 2, said: true })
    }
  })

  it('helps', async () => {
    expect((await simulate('--help')).out).toContain('npm run simulate -- [options]')
  })
})
