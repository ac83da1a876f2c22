import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { simulatedAnswers, simulatedItems } from '../packages/core/src/adaptive/testing/simulated-answers.ts'
import { parametersAsTable } from './calibration/parameter-file.ts'
import { runScript, temporaryFolder } from './run-script.ts'

const { path: folder, fileWith, remove } = temporaryFolder()
afterAll(remove)
const out = join(folder, 'report.html')

const report = (...words: string[]) => runScript('psychometrics-report.ts', words)

const items = simulatedItems(8, 1).map((item, place) => ({ ...item, id: `<b>${place}</b>` }))
const rows = simulatedAnswers({ items, persons: 600, seed: 2 })
const lines = rows.flatMap((row, person) =>
  row.map((value, item) => `p${person},"${items[item]?.id}",${value},${person % 2 === 0 ? 'left' : 'right'}`),
)
const responses = fileWith('responses.csv', `person,item,value,group\n${lines.join('\n')}\n`)

it('writes one page that asks nothing of the network, with every part', async () => {
  const earlier = fileWith(
    'earlier.csv',
    parametersAsTable(
      items.map((item, place) => ({
        ...item,
        difficulty: place === 3 ? item.difficulty + 1 : item.difficulty,
        standardErrors: null,
        answers: 600,
        isAnchor: false,
      })),
    ),
  )
  const done = await report('--in', responses, '--out', out, '--earlier', earlier, '--title', 'Eight <items>')
  expect(done).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('4800 answers of 600 persons to 8 items'),
  })
  const page = readFileSync(out, 'utf8')
  expect(page).toContain('<h1>Eight &lt;items&gt;</h1>')
  for (const heading of [
    'Persons and items',
    'How exact',
    'Item curves',
    'Exposure',
    'go together',
    'Groups',
    'Since the earlier',
  ])
    expect(page).toContain(heading)
  expect(page).not.toMatch(/<script|https?:|url\(|<b>|NaN|undefined|Infinity/)
  // A map, the information, the exposure, and a curve for each item; each with its words.
  expect(page.match(/<svg[^>]* role="img" aria-label="[^"]+"/g)).toHaveLength(3 + 8)
})

it('judges parameters that are given, and refuses items without', async () => {
  const some = items.slice(0, 6).map((item) => ({ ...item, standardErrors: null, answers: 0, isAnchor: false }))
  const parameters = fileWith('parameters.csv', parametersAsTable(some))
  const refused = await report('--in', responses, '--out', out, '--parameters', parameters)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('item <b>6</b>:') })
  const done = await report('--in', responses, '--out', out, '--parameters', parameters, '--skip-bad')
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('to 6 items') })
  expect(readFileSync(out, 'utf8')).toContain('Item &lt;b&gt;6&lt;/b&gt;: no parameters.')
})

it.each([
  [['--out', 'x.html'], 2, 'say --in with the answers'],
  [['--in', 'x.csv', '--out', 'x.html', '--model', '9pl'], 2, 'there is no model 9pl'],
  [['--in', join(folder, 'nothing.csv'), '--out', out], 1, 'there is no file'],
  [['--in', fileWith('broken.csv', 'person,item,value\np,q,x\n'), '--out', out], 1, 'Line 2: the value is x'],
])('%j ends with %d and says why', async (words, code, sentence) => {
  const done = await report(...words)
  expect({ code: done.code, err: done.err }).toEqual({ code, err: expect.stringContaining(sentence) })
})
