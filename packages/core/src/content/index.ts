export { Exhibit, WrittenExhibit } from './exhibit.ts'
export { Download, Illustration, Picture } from './picture.ts'
export type {
  Area,
  Challenge,
  ChallengeTexts,
  Competence,
  Demo,
  Localized,
  Release,
  ReleaseBody,
  Skill,
  Tube,
  Tutorial,
} from './release.ts'
