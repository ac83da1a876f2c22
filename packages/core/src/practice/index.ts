export { goesOn, pauseIsOffered } from './exercise-length.ts'
export { nextToPractise, type Practisable } from './next-to-practise.ts'
