import { describe, expect, it } from 'vitest'
import { compileRelease, filesOfRelease } from '../compile.ts'
import { soundnessFindings } from '../sound.ts'
import { type ChallengeChanges, sampleChallenge, sampleContent } from '../testing/sample-content.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="8" height="8"/></svg>'
const words = { illustration: { alt: 'Un casier' } }

const illustrated: ChallengeChanges = {
  structure: { illustration: 'locker.svg', downloads: { list: { fr: 'list-fr.csv', en: 'list-en.csv' } } },
  fr: {
    illustration: { alt: "L'allée", caption: 'Au gymnase' },
    downloads: { list: { label: 'Liste', name: 'liste été.csv' } },
  },
  en: { illustration: { alt: 'A locker' }, downloads: { list: { label: 'List', name: 'list.csv' } } },
  files: { 'locker.svg': svg, 'list-fr.csv': 'a;b', 'list-en.csv': 'a,b' },
}
const pictures: ChallengeChanges = {
  structure: { kind: 'choice-image', pictures: { a: 'a.svg', b: 'b.svg', c: 'c.svg' } },
  files: { 'a.svg': svg, 'b.svg': `${svg} `, 'c.svg': `${svg}  ` },
}
const regions = {
  a: { rectangle: [0, 0, 40, 40] },
  b: { rectangle: [40, 0, 40, 40] },
  c: { rectangle: [80, 0, 40, 40] },
}
const touched: ChallengeChanges = {
  structure: {
    kind: 'hotspot',
    options: undefined,
    pick: 'one',
    regions,
    key: { right: ['b'] },
    illustration: 'x.svg',
  },
  fr: words,
  en: words,
  files: { 'x.svg': svg },
}

const findings = (changes: ChallengeChanges) =>
  soundnessFindings(sampleContent({ challenges: [sampleChallenge(changes)] })).map(({ message }) => message)

describe('files', () => {
  it.each([illustrated, pictures, touched])('that are there, with their words, are sound', (changes) => {
    expect(findings(changes)).toEqual([])
  })

  it.each<[string, ChallengeChanges, string]>([
    ['a missing file', { ...pictures, files: {} }, 'there is no file `a.svg` in the folder `files`'],
    ['a file that nothing names', { files: { 'x.svg': svg } }, 'nothing names the file `x.svg`'],
    [
      'a document for a picture',
      { ...touched, structure: { ...touched.structure, illustration: 'x.pdf' }, files: { 'x.pdf': '%PDF' } },
      '`x.pdf` is no picture: svg, png, jpg or webp',
    ],
    [
      'a type that may not come along',
      {
        structure: { downloads: { a: 'a.exe' } },
        fr: { downloads: { a: { label: 'A', name: 'a.exe' } } },
        en: { downloads: { a: { label: 'A', name: 'a.exe' } } },
        files: { 'a.exe': 'MZ' },
      },
      '`a.exe` is of a type that cannot come with a challenge',
    ],
    [
      'a text that says it is a picture',
      { ...touched, structure: { ...touched.structure, illustration: 'x.png' }, files: { 'x.png': 'text' } },
      '`x.png` is not what its ending announces',
    ],
    [
      'a heavy picture',
      { ...touched, files: { 'x.svg': svg + ' '.repeat(100_000) } },
      '`x.svg` weighs 101 kB; at most 100 kB',
    ],
    [
      'a drawing that acts',
      { ...touched, files: { 'x.svg': svg.replace('<rect', '<script/><rect') } },
      '`x.svg` may not be served: the element `script`',
    ],
    [
      'a drawing without size',
      { ...touched, files: { 'x.svg': svg.replace('viewBox', 'view') } },
      '`x.svg` does not say its size (an svg: viewBox="0 0 … …")',
    ],
    [
      'a picture without words',
      { ...touched, en: {} },
      '`illustration` is missing: say in `alt` what the picture shows',
    ],
    ['words without picture', { fr: words }, '`illustration` has no use: challenge.yaml names none'],
    [
      'a download without words',
      { ...illustrated, en: { illustration: { alt: 'A locker' } } },
      'the words of the download `list` are missing',
    ],
    [
      'a name that does not end as the file does',
      {
        ...illustrated,
        en: { ...illustrated.en, downloads: { list: { label: 'List', name: 'list.txt' } } },
      },
      '`list.txt` does not end as the file does, in `.csv`',
    ],
    [
      'words of no download',
      { fr: { downloads: { list: { label: 'Liste', name: 'liste.csv' } } } },
      'challenge.yaml names no download `list`',
    ],
    [
      'an option without picture',
      {
        ...pictures,
        structure: { ...pictures.structure, pictures: { a: 'a.svg', b: 'b.svg' } },
        files: { 'a.svg': svg, 'b.svg': svg },
      },
      'the picture of `c` is missing',
    ],
    [
      'a picture of no option',
      { structure: { pictures: { z: 'z.svg' } }, files: { 'z.svg': svg } },
      'no option is called `z`',
    ],
    [
      'places without picture',
      { structure: { ...touched.structure, illustration: undefined } },
      'a `hotspot` needs an `illustration`: the picture to touch',
    ],
    [
      'a place outside the picture',
      { ...touched, structure: { ...touched.structure, regions: { ...regions, c: { rectangle: [300, 0, 40, 40] } } } },
      'the place `c` stands outside the picture, which is 320 × 200',
    ],
    [
      'a place too small for a finger',
      { ...touched, structure: { ...touched.structure, regions: { ...regions, c: { rectangle: [300, 0, 20, 40] } } } },
      'the place `c` is less than 24 pixels wide or high on a phone',
    ],
    [
      'too few places',
      { ...touched, structure: { ...touched.structure, regions: { a: regions.a, b: regions.b } } },
      'there must be 3 to 12 places',
    ],
    [
      'several right places where one is picked',
      { ...touched, structure: { ...touched.structure, key: { right: ['a', 'b'] } } },
      'one place is picked, and several are right: `pick: several`',
    ],
    [
      'places that are all right',
      { ...touched, structure: { ...touched.structure, pick: 'several', key: { right: ['a', 'b', 'c'] } } },
      'every place is right: there is nothing to tell apart',
    ],
  ])('refuse %s', (_what, changes, message) => {
    expect(findings(changes)).toContain(message)
  })
})

describe('the files of a release', () => {
  it('are named by their bytes in the texts, and by nothing that their author wrote', () => {
    const content = sampleContent({ challenges: [sampleChallenge(illustrated)] })
    const files = filesOfRelease(content)
    const [challenge] = compileRelease(content).challenges
    expect(files.map(({ ending, mediaType }) => [ending, mediaType])).toEqual([
      ['svg', 'image/svg+xml'],
      ['csv', 'text/csv; charset=utf-8'],
      ['csv', 'text/csv; charset=utf-8'],
    ])
    const [picture, french] = files.map(({ hash }) => `/files/${hash}`)
    expect(challenge?.texts.fr).toMatchObject({
      illustration: { address: picture, width: 320, height: 200, alt: 'L’allée', caption: 'Au gymnase' },
      downloads: [{ label: 'Liste', name: 'liste été.csv', address: french, bytes: 3 }],
    })
    expect(JSON.stringify(challenge)).not.toMatch(/locker\.svg|list-fr/)
  })

  it('stand there once, whoever brings them', () => {
    const challenges = ['one', 'two'].map((name) => sampleChallenge({ ...illustrated, id: `locks-1-${name}` }))
    expect(filesOfRelease(sampleContent({ challenges }))).toHaveLength(3)
  })
})
