// What a release cannot do without: keys, labels, files, exhibits in their place and references that hold. The rest of the checks judge quality.
import { languages } from '@pix/core/language'
import { checkDemoReferences } from './checks/demos.ts'
import { checkBeside } from './checks/exhibits.ts'
import { checkFiles, checkFileTexts, checkPictures, checkRegions } from './checks/files.ts'
import { type Finding, isJudged } from './checks/finding.ts'
import { checkKey } from './checks/key.ts'
import { checkLabels, checkParts, checkWhy } from './checks/labels.ts'
import { checkChallengeReferences, checkFramework, checkTutorialReferences } from './checks/references.ts'
import { checkSimulators } from './checks/simulators.ts'
import type { Content } from './content.ts'

const ofChallenge = [checkKey, checkSimulators, checkFiles, checkPictures, checkRegions]
const ofTexts = [checkLabels, checkParts, checkWhy, checkBeside, checkFileTexts]
const ofContent = [checkFramework, checkChallengeReferences, checkTutorialReferences, checkDemoReferences]

/** Everything for which no release is made. */
export function soundnessFindings(content: Content): Finding[] {
  const judged = content.challenges.filter(isJudged)
  return [
    ...judged.flatMap((challenge) => ofChallenge.flatMap((check) => check(challenge))),
    ...judged.flatMap((challenge) =>
      languages.flatMap((language) => ofTexts.flatMap((check) => check(challenge, language))),
    ),
    ...ofContent.flatMap((check) => check({ ...content, challenges: judged })),
  ]
}
