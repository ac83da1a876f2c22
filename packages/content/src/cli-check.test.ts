import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { contentRoot, sampleFiles } from './testing/sample-content.ts'

const command = fileURLToPath(new URL('cli-check.ts', import.meta.url))

function run(...roots: string[]): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...roots], (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, output: stdout + stderr })
    })
  })
}

it('fails with the place of the error and counts, without what follows from it', { timeout: 60_000 }, async () => {
  const title = { 'tutorials/choose-a-lock/fr.md': 'Un cadenas.' }
  await using root = await contentRoot({ ...sampleFiles(), ...title })
  const { code, output } = await run(root.path)
  expect(code).toBe(1)
  expect(output).toContain(`error   ${root.path}/tutorials/choose-a-lock/fr.md:1:1 a tutorial starts with`)
  expect(output).toContain('2 challenges, 0 tutorials: 1 error, 0 warnings\n')
})

it('succeeds when there is nothing but warnings', { timeout: 60_000 }, async () => {
  const files = Object.entries(sampleFiles()).filter(([path]) => !path.startsWith('challenges'))
  await using root = await contentRoot(Object.fromEntries(files))
  const { code, output } = await run(root.path)
  expect(output).toContain('no challenge leads to the tutorial `choose-a-lock`')
  expect(output).toContain('0 challenges, 1 tutorial: 0 errors, 1 warning\n')
  expect(code).toBe(0)
})

it.each([
  ['a bracket that stays open', 'challenges/4.1/locks-1-bike/challenge.yaml', 'skill: ', 'skill: ['],
  ['a line that is moved to the right', 'challenges/4.1/locks-1-bike/challenge.yaml', 'status:', ' status:'],
  ['a quote that stays open', 'challenges/4.1/locks-1-bike/fr.yaml', 'title: ', 'title: "'],
  ['a misspelt key', 'challenges/4.1/locks-1-bike/fr.yaml', 'title:', 'titel:'],
  ['a skill that does not exist', 'challenges/4.1/locks-1-bike/challenge.yaml', 'skill: locks-1', 'skill: lock-1'],
  ['a misspelt key of what all the rest refers to', 'framework/framework.yaml', 'areas:', 'area:'],
])('tells %s in one line', { timeout: 60_000 }, async (_, path, from, to) => {
  const files = sampleFiles()
  const text = files[path] ?? ''
  expect(text).toContain(from)
  await using root = await contentRoot({ ...files, [path]: text.replace(from, to) })
  const { code, output } = await run(root.path)
  expect(code).toBe(1)
  expect(output.match(/^(error|warning) .*$/gm)).toEqual([
    expect.stringMatching(new RegExp(`^error   ${root.path}/${path}:\\d+:\\d+ .`)),
  ])
})
