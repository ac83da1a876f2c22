import type { WrittenExhibit } from '@pix/core/content'
import { expect, it } from 'vitest'
import { sampleChallenge } from './testing/sample-content.ts'

const mail = (subject: string): WrittenExhibit => ({ kind: 'mail', from: { name: 'A' }, subject, body: 'B' })

/** What the reader makes of these exhibits. */
function read(...exhibits: WrittenExhibit[]) {
  const { texts } = sampleChallenge({ fr: { exhibits } }).texts.fr
  return { exhibits: texts.exhibits, beside: texts.beside }
}

it('leaves above the answer what belongs to no entry', () => {
  const { exhibits, beside } = read(mail('one'), { ...mail('two'), beside: 'a' })
  expect(exhibits).toMatchObject([{ kind: 'mail', subject: 'one' }])
  expect(beside).toMatchObject({ a: { kind: 'mail', subject: 'two' } })
})

it('has nothing beside entries where no exhibit belongs to one', () => {
  expect(read(mail('one'))).not.toHaveProperty('beside.a')
  expect(Object.keys(sampleChallenge().texts.fr.texts)).not.toContain('beside')
})

it('shares the rows of a table out, each with the columns, in the order of the entries named', () => {
  const rows = [
    ['Oscar', 'home'],
    ['Paula', 'library'],
  ]
  const { exhibits, beside } = read({ kind: 'table', title: 'T', columns: ['Who', 'Where'], rows, beside: ['p', 'o'] })
  expect(exhibits).toEqual([])
  expect(beside).toEqual({
    p: { kind: 'table', title: 'T', columns: ['Who', 'Where'], rows: [['Oscar', 'home']] },
    o: { kind: 'table', title: 'T', columns: ['Who', 'Where'], rows: [['Paula', 'library']] },
  })
})

it('shares the messages of an inbox out', () => {
  const messages = ['one', 'two'].map((subject) => ({ from: 'A', subject }))
  expect(read({ kind: 'inbox', messages, beside: ['a', 'b'] }).beside).toEqual({
    a: { kind: 'inbox', messages: [{ from: 'A', subject: 'one' }] },
    b: { kind: 'inbox', messages: [{ from: 'A', subject: 'two' }] },
  })
})

it('gives a list whole to the entry that it names alone', () => {
  const messages = ['one', 'two'].map((subject) => ({ from: 'A', subject }))
  expect(read({ kind: 'inbox', messages, beside: 'a' }).beside).toMatchObject({ a: { messages } })
})
