import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chore, doChores } from './chores.ts'
import { startTestApp, type TestApp } from './testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

describe('the chores of the service', () => {
  it('are all done, on a database where there is nothing to do', async () => {
    expect(await doChores(test.pool, new Date())).toEqual([])
  })

  it('do not hold up one another', async () => {
    const done: string[] = []
    const readWhatIsGone: Chore = (pool) => pool.query('select * from a_table_that_is_gone')
    const noteIt: Chore = async () => done.push('noted')
    const failed = await doChores(test.pool, new Date(), [readWhatIsGone, noteIt])
    expect(failed).toEqual([{ name: 'readWhatIsGone', error: expect.objectContaining({ code: '42P01' }) }])
    expect(done).toEqual(['noted'])
  })
})
