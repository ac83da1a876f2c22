import { describe, expect, it } from 'vitest'
import { compileRelease } from '../compile.ts'
import { sampleChallenge, sampleContent, sampleDemo } from '../testing/sample-content.ts'
import { checkDemoKinds, checkDemoLanguage, checkDemoPhone, checkDemoReferences } from './demos.ts'

const lines = {
  structure: {
    kind: 'order',
    options: undefined,
    entries: ['a', 'b', 'c'],
    key: { orders: [['a', 'b', 'c']] },
    phone: false,
  },
  fr: { why: undefined },
  en: { why: undefined },
}

const messages = (findings: readonly { message: string }[]) => findings.map(({ message }) => message)

describe('a demo', () => {
  const { challenges } = sampleContent()
  const ids = challenges.map(({ id }) => id)

  it('is in the release, typeset, with its challenges in order', () => {
    const demo = sampleDemo(ids, { fr: { description: 'Prêt ? Partez !' } })
    expect(compileRelease(sampleContent({ demos: [demo] })).demos).toEqual([
      {
        id: 'to-begin',
        minutes: 5,
        title: { fr: 'Pour commencer', en: 'To begin' },
        description: { fr: 'Prêt\u202f? Partez\u202f!', en: 'Five everyday questions.' },
        challengeIds: ids,
      },
    ])
  })

  it.each(['nowhere', 'locks-1-draft'])('of a challenge that nobody is asked is refused: %s', (id) => {
    const draft = sampleChallenge({ id: 'locks-1-draft', structure: { status: 'draft' } })
    const content = sampleContent({ challenges: [...challenges, draft], demos: [sampleDemo([...ids, id])] })
    expect(messages(checkDemoReferences(content))).toEqual([`there is no validated challenge \`${id}\``])
  })

  it('of one kind of answers is refused', () => {
    expect(messages(checkDemoKinds(sampleContent({ demos: [sampleDemo(ids)] })))).toEqual([
      'the demo has 1 kinds of answers; at least 4 expected',
    ])
  })

  it('that does not suit a phone is refused', () => {
    const wide = sampleChallenge({ id: 'locks-1-wide', ...lines })
    const content = sampleContent({ challenges: [...challenges, wide], demos: [sampleDemo([...ids, wide.id])] })
    expect(messages(checkDemoPhone(content))).toEqual(['`locks-1-wide` does not suit a phone'])
  })

  it('left in the other language is refused', () => {
    const fr = { title: 'To begin with the web', description: 'These are the questions that all of the people meet.' }
    expect(messages(checkDemoLanguage(sampleContent({ demos: [sampleDemo(ids, { fr })] })))).toEqual([
      'the demo is not in the language of the file (fr)',
    ])
  })
})
