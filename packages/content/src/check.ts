// The quality gate: everything that docs/content-format.md says is refused. Each check stands in `checks/`.
import { languages } from '@pix/core/language'
import { checkOwnLanguage, checkSameExhibits } from './checks/both-languages.ts'
import { checkClockTimes, checkClockTimesOfTutorials } from './checks/clock-times.ts'
import { checkDemoKinds, checkDemoLanguage, checkDemoPhone } from './checks/demos.ts'
import { checkEasyInBoth, checkEasyTexts, checkEasyTutorials } from './checks/easy-texts.ts'
import { checkExamples } from './checks/examples.ts'
import { checkAddresses, checkMarksInExhibits, checkTables } from './checks/exhibits.ts'
import { type ChallengeCheck, type ContentCheck, type Finding, isJudged, type TextsCheck } from './checks/finding.ts'
import { checkOptionLengths, checkTitle } from './checks/giveaways.ts'
import {
  checkExplanationLength,
  checkReadingDifficulty,
  checkSituationLength,
  checkTitleLength,
} from './checks/question-texts.ts'
import { checkRepeatedTexts } from './checks/repeated-texts.ts'
import { checkChallengesOfSkills, checkLevels } from './checks/skill-coverage.ts'
import {
  checkTutorialLanguage,
  checkTutorialLength,
  checkTutorialLinks,
  checkTutorialsUsed,
} from './checks/tutorials.ts'
import type { Content } from './content.ts'
import { inReadingOrder } from './problem.ts'
import { readContent } from './read.ts'
import { soundnessFindings } from './sound.ts'

const ofChallenge: readonly ChallengeCheck[] = [checkExamples, checkSameExhibits, checkEasyInBoth]
const ofTexts: readonly TextsCheck[] = [
  checkSituationLength,
  checkTitleLength,
  checkExplanationLength,
  checkOptionLengths,
  checkTitle,
  checkOwnLanguage,
  checkMarksInExhibits,
  checkTables,
  checkAddresses,
  checkClockTimes,
  checkEasyTexts,
]
const ofContent: readonly ContentCheck[] = [
  checkReadingDifficulty,
  checkRepeatedTexts,
  checkChallengesOfSkills,
  checkLevels,
  checkTutorialLength,
  checkTutorialLanguage,
  checkTutorialLinks,
  checkTutorialsUsed,
  checkClockTimesOfTutorials,
  checkEasyTutorials,
  checkDemoKinds,
  checkDemoLanguage,
  checkDemoPhone,
]

/** Everything wrong or doubtful in content that could be read, sound or not. */
export function qualityFindings(content: Content): Finding[] {
  const challenges = content.challenges.filter(isJudged)
  const judged = { ...content, challenges }
  return [
    ...challenges.flatMap((challenge) => ofChallenge.flatMap((check) => check(challenge))),
    ...challenges.flatMap((challenge) =>
      languages.flatMap((language) => ofTexts.flatMap((check) => check(challenge, language))),
    ),
    ...ofContent.flatMap((check) => check(judged)),
  ]
}

export type CheckReport = {
  /** In reading order. */
  readonly findings: readonly Finding[]
  /** Challenges and tutorials that could be read. */
  readonly challenges: number
  readonly tutorials: number
}

/**
 * Reads content roots and tells what is wrong or doubtful in them: what cannot be read, else what does not hold
 * together, else the rest. Each of these causes much of what the next would find.
 */
export async function checkContent(contentDirs: readonly string[]): Promise<CheckReport> {
  const { value: content, problems } = await readContent(contentDirs)
  const unreadable = problems.map((problem): Finding => ({ ...problem, severity: 'error' }))
  const wrong = unreadable.length > 0 ? unreadable : soundnessFindings(content)
  return {
    findings: inReadingOrder(wrong.length > 0 ? wrong : qualityFindings(content)),
    challenges: content.challenges.length,
    tutorials: content.tutorials.length,
  }
}
