// A test that is going on, as the server tells it.
import type { assessments } from '@pix/api/contract'
import type { ItemView } from '@pix/core/items'
import { answers, views } from './example-items.ts'
import { assessmentId } from './example-profile.ts'

const paragraph = (text: string) => [{ type: 'paragraph' as const, line: [{ text }] }]

export function questionAt(position: number, item: ItemView = views['choice-one']): assessments.Question {
  return {
    kind: 'question',
    position,
    situation: paragraph(`Situation ${position}.`),
    instruction: [{ text: `Consigne ${position}` }],
    exhibits: [],
    item,
  }
}

export function testAt(question: assessments.Question | null): assessments.Assessment {
  return {
    assessmentId,
    competence: {
      id: 'secure-environment',
      code: '4.1',
      name: 'Sécuriser l’environnement numérique',
      areaId: 'protection-and-security',
    },
    state: question ? 'started' : 'completed',
    answered: question ? question.position - 1 : 7,
    question,
    level: 3,
    pix: 26,
    inferredPix: 0,
    openLevels: 7,
    openPix: 56,
    startPix: 0,
    pausePix: 12,
    isImprovement: false,
  }
}

export function correctionAt(position: number, more: Partial<assessments.Correction> = {}): assessments.Correction {
  return {
    position,
    title: `Titre ${position}`,
    outcome: 'wrong',
    skill: 'Reconnaître un message frauduleux',
    level: 2,
    question: questionAt(position),
    given: { kind: 'choice-one', option: 'o1' },
    right: answers['choice-one'],
    parts: [],
    why: [
      { id: 'o1', text: paragraph('Une date ne prouve rien.') },
      { id: 'o3', text: paragraph('Un nom se choisit.') },
    ],
    hint: paragraph('Lisez ce qui suit le signe @.'),
    explanation: paragraph('C’est l’adresse qu’il faut lire.'),
    tutorials: [
      {
        id: 'read-the-real-address',
        title: 'Lire la vraie adresse',
        minutes: 3,
        body: paragraph('Commencez par la fin.'),
      },
    ],
    ...more,
  }
}

export const summaryAt = (
  position: number,
  outcome: assessments.Correction['outcome'],
): assessments.CorrectionSummary => ({ position, title: `Titre ${position}`, outcome, skill: 'Un acquis' })
