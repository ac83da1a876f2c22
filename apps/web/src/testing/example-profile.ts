import type { Profile, Scorecard } from '../spaces/learner/profile/profile-query.ts'

const areas = [
  { id: 'information-and-data', code: '1', name: 'Informations et données' },
  { id: 'protection-and-security', code: '4', name: 'Protection et sécurité' },
]

export function scorecard(change: Partial<Scorecard> = {}): Scorecard {
  return {
    competenceId: 'secure-environment',
    code: '4.1',
    name: 'Sécuriser l’environnement numérique',
    description: 'Protéger ses appareils.',
    areaId: 'protection-and-security',
    status: 'not-started',
    level: 0,
    pix: 0,
    inferredPix: 0,
    next: null,
    openPix: 56,
    questions: { fewest: 8, most: 19 },
    assessmentId: null,
    improveFrom: null,
    resetFrom: null,
    fall: null,
    ...change,
  }
}

export const comingSoon = scorecard({
  competenceId: 'manage-data',
  code: '1.2',
  name: 'Gérer des données',
  areaId: 'information-and-data',
  status: 'coming-soon',
  openPix: 0,
  questions: null,
})

export const assessmentId = '0190a5d0-0000-7000-8000-000000000001'

export const started = scorecard({ status: 'started', level: 1, pix: 12, assessmentId })

export function profileOf(...scorecards: Scorecard[]): Profile {
  return {
    areas,
    scorecards,
    pix: scorecards.reduce((sum, { pix }) => sum + pix, 0),
    openPix: scorecards.reduce((sum, { openPix }) => sum + openPix, 0),
    mostPix: 1024,
    openLevels: 7,
  }
}
