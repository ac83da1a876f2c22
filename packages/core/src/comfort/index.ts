export { ComfortSettings, usualComfort } from './settings.ts'
export { comfortOfWords, comfortWords } from './words.ts'
