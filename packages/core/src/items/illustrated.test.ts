import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Exhibit } from '../content/exhibit.ts'
import { type Item, rulesOf } from './index.ts'

const authorIds = ['secret-first', 'secret-second', 'secret-third']
const textOf = (id: string) => id.replace('secret', 'text of')
const exhibitOf = (id: string): Exhibit => ({ kind: 'document', title: textOf(id), body: [] })

const items: readonly Item[] = [
  {
    kind: 'categorize',
    categories: ['secret-yes', 'secret-no'],
    entries: authorIds,
    key: { placements: Object.fromEntries(authorIds.map((id) => [id, 'secret-no'])) },
  },
  {
    kind: 'match',
    left: authorIds,
    right: ['secret-yes', 'secret-no'],
    key: { pairs: Object.fromEntries(authorIds.map((id) => [id, 'secret-no'])) },
  },
]
const everyId = [...authorIds, 'secret-yes', 'secret-no']
const labels = Object.fromEntries(everyId.map((id) => [id, [{ text: textOf(id) }]]))
// Beside what has no exhibit of its own too, to see that it stays where it is.
const beside = Object.fromEntries(everyId.map((id) => [id, exhibitOf(id)]))

it.each(items)('an exhibit follows its entry in every layout, and tells nothing else: $kind', (item) => {
  const rules = rulesOf(item)
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const view = rules.publicView({ labels, beside }, rules.present(seed), 'fr')
      const [entries, others] =
        view.kind === 'categorize'
          ? [view.entries, view.categories]
          : view.kind === 'match'
            ? [view.left, view.right]
            : [[], []]
      expect(entries.map((entry) => entry.exhibit)).toEqual(
        entries.map(({ label }) => ({ kind: 'document', title: label[0]?.text, body: [] })),
      )
      for (const entry of entries) expect(Object.keys(entry).toSorted()).toEqual(['exhibit', 'id', 'label'])
      for (const other of others) expect(Object.keys(other)).toEqual(['id', 'label'])
      expect(JSON.stringify(view)).not.toContain('secret')
    }),
  )
})

it.each(items)('an entry without exhibit has no trace of one: $kind', (item) => {
  const rules = rulesOf(item)
  expect(JSON.stringify(rules.publicView({ labels }, rules.present(1), 'fr'))).not.toContain('exhibit')
})
