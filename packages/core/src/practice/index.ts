export { goesOn, pauseIsOffered } from './exercise-length.ts'
export { mostToLearn } from './most-to-learn.ts'
export { nextToPractise, type Practisable } from './next-to-practise.ts'
