import type { Item } from '@pix/core/items'
import { expect, it } from 'vitest'
import { typesetTask } from './typeset-task.ts'

const written = { fr: 'Sujet : la fête', en: 'Subject: the party' }
const set = { fr: 'Sujet\u00a0: la fête', en: 'Subject: the party' }

const task = (simulator: 'mail' | 'code', words: typeof written): Item => ({
  kind: 'simulator',
  simulator,
  scenario: { me: 'a : b', messages: [{ id: '$one', subject: words }] },
  key: {
    goals: { written: { path: 'sent.*.subject', is: words } },
    runs: {
      accepted: [{ says: 'writes', actions: [{ type: 'subject', text: words }], reply: words }],
      rejected: [{ says: 'writes nothing', actions: [] }],
    },
  },
})

it('words of a task keep their signs, in goals and runs as in the scenario; what both languages share stays', () => {
  expect(typesetTask(task('mail', written))).toEqual(task('mail', set))
})

it('programs stay to the letter', () => {
  expect(typesetTask(task('code', written))).toEqual(task('code', written))
})
