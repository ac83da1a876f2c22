import { describe, expect, it } from 'vitest'
import { canonicalHash, canonicalJson } from './canonical-json.ts'
import { compileRelease } from './compile.ts'
import { sampleChallenge, sampleContent } from './testing/sample-content.ts'

function skillsOf(release: ReturnType<typeof compileRelease>) {
  const skills = release.competences.flatMap(({ tubes }) => tubes.flatMap((tube) => tube.skills))
  return Object.fromEntries(skills.map(({ id, active, pix }) => [id, { active, pix }]))
}

describe('a release', () => {
  it('shares the pix of a level between its active skills', () => {
    expect(skillsOf(compileRelease(sampleContent()))).toEqual({
      'locks-1': { active: true, pix: 4 },
      'locks-2': { active: false, pix: 0 },
      'keys-1': { active: true, pix: 4 },
    })
  })

  it.each(['draft', 'proposed', 'archived'])('leaves out what is %s', (status) => {
    const challenges = [sampleChallenge({ structure: { status } })]
    const release = compileRelease(sampleContent({ challenges }))
    expect(release.challenges).toEqual([])
    expect(skillsOf(release)['locks-1']).toEqual({ active: false, pix: 0 })
  })

  it('places each challenge in the framework and keeps what stays on the server apart', () => {
    const [challenge] = compileRelease(sampleContent({ challenges: [sampleChallenge()] })).challenges
    expect(challenge).toMatchObject({
      id: 'locks-1-gym-locker',
      competenceId: 'secure-environment',
      tubeId: 'locks',
      skillId: 'locks-1',
      level: 1,
      version: 1,
      item: { kind: 'choice-one', options: ['a', 'b', 'c'], key: { right: 'b' } },
      tutorialIds: ['choose-a-lock'],
      texts: {
        fr: {
          instruction: [{ text: 'Que fait-\u2060elle pour le protéger\u202f?' }],
          labels: { b: [{ text: 'Elle le ferme' }] },
          secret: { why: { a: [{ type: 'paragraph', line: [{ text: 'Un sac caché se trouve.' }] }] } },
        },
        en: { title: 'The gym locker', exhibits: [] },
      },
    })
    expect(Object.keys(challenge?.item ?? {})).toEqual(['kind', 'options', 'key'])
  })

  it('does not depend on the order of what was read', () => {
    const content = sampleContent()
    const turned = {
      ...content,
      challenges: content.challenges.toReversed(),
      competences: content.competences.toReversed(),
    }
    expect(compileRelease(turned)).toEqual(compileRelease(content))
  })

  it('is only data', () => {
    const release = compileRelease(sampleContent())
    expect(JSON.parse(JSON.stringify(release))).toEqual(release)
  })
})

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }, 2], a: 'é' })).toBe('{"a":"é","b":[{"a":null,"z":1},2]}')
  })

  it('gives a hash to values, not to the order of their keys', () => {
    expect(canonicalHash({ a: 1, b: 2 })).toBe(canonicalHash({ b: 2, a: 1 }))
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: 2 }))
  })
})
