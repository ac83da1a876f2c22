import { expect, it } from 'vitest'
import { contentDirs } from './content-dirs.ts'
import { reportContent } from './report.ts'
import { sampleContent } from './testing/sample-content.ts'
import { textTable } from './text-table.ts'

it('reports what is covered', () => {
  const report = reportContent(sampleContent({ outcomes: new Set(['LO4.1.01', 'LO4.1.02']) }))
  expect(report.split('\n')).toEqual([
    '     Competence  Skills  With challenges  Validated  Others  Tutorials',
    '───  ──────────  ──────  ───────────────  ─────────  ──────  ─────────',
    '4.1  Protecting       3                2          4       0          1',
    '     All              3                2          4       0          1',
    '',
    '4.1 Protecting, by level',
    '',
    'Level  Skills  With challenges  Validated  Pix within reach',
    '─────  ──────  ───────────────  ─────────  ────────────────',
    '    1       2                2          4  8 of 8',
    '    2       1                0          0  0 of 8',
    'Skills without challenges: locks-2',
    '',
    'Kind        Validated  On a phone  Screen reader  Without colours  Without sound',
    '──────────  ─────────  ──────────  ─────────────  ───────────────  ─────────────',
    'choice-one          4           4              4                4              4',
    '',
    'Validated challenges in each language: fr 4, en 4',
    'Right option the longest (fr): 0 of 4 choice-one; 1.3 by chance',
    'Right option the longest (en): 0 of 4 choice-one; 1.3 by chance',
    'DigComp 3.0 learning outcomes named by skills: 1 of 2 (50%)',
    'DigComp 3.0 learning outcomes with challenges: 1 of 2 (50%)',
  ])
})

it('reports on nothing', () => {
  const empty = {
    areas: [],
    competences: [],
    challenges: [],
    tutorials: [],
    demos: [],
    outcomes: new Set(''),
    tutorialIds: new Set(''),
  }
  expect(reportContent(empty)).toContain('0 of 0')
})

it('aligns words to the left and numbers to the right', () => {
  expect(
    textTable(
      ['Name', 'n'],
      [
        ['é', 10],
        ['longer', 2],
      ],
    ),
  ).toBe('Name     n\n──────  ──\né       10\nlonger   2')
})

it.each([
  [['a', 'b'], 'c', ['a', 'b']],
  [[], 'c, d', ['c', 'd']],
  [[], '', ['content']],
  [[], undefined, ['content']],
])('takes the roots of %j and %j', (args, variable, dirs) => {
  expect(contentDirs(args, { CONTENT_DIRS: variable })).toEqual(dirs)
})
