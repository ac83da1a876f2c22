import { expect, it } from 'vitest'
import { onDemand } from './on-demand.ts'
import { valuesAt } from './path.ts'

it('works out what is read, once, and is an object like any other', () => {
  const done: string[] = []
  const make = <Value>(name: string, value: Value) => {
    return () => {
      done.push(name)
      return value
    }
  }
  const facts = onDemand({ near: make('near', [{ id: 'a', size: 2 }]), far: make('far', 'away') })
  expect(done).toEqual([])
  expect(valuesAt(facts, 'near.a.size')).toEqual([2])
  expect(valuesAt(facts, 'near.*.id')).toEqual(['a'])
  expect(done).toEqual(['near'])
  expect(valuesAt(facts, 'nowhere')).toEqual([])
  expect(facts).toEqual({ near: [{ id: 'a', size: 2 }], far: 'away' })
  expect(JSON.parse(JSON.stringify(facts))).toEqual({ near: [{ id: 'a', size: 2 }], far: 'away' })
  expect(done).toEqual(['near', 'far'])
})
