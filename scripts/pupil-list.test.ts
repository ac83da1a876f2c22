import { describe, expect, it } from 'vitest'
import { readPupilList } from './pupil-list.ts'

describe('a list of pupils', () => {
  it.each([
    ['commas', 'Lou,Martin,03/12'],
    ['semicolons, as in French', 'Lou;Martin;3/12'],
    ['quotes and spaces', ' "Lou" , "Martin" , "03/12" '],
    ['the whole date', 'Lou,Martin,03/12/2013'],
    ['the mark that Windows puts first, and its line ends', '\uFEFFLou,Martin,03/12\r\n\r\n'],
  ])('is read with %s', (_how, text) => {
    expect(readPupilList(text)).toEqual({
      pupils: [{ firstName: 'Lou', lastName: 'Martin', birthday: { day: 3, month: 12 } }],
      problems: [],
    })
  })

  it('needs no birthday', () => {
    expect(readPupilList('Lou,Martin').pupils).toEqual([{ firstName: 'Lou', lastName: 'Martin', birthday: null }])
  })

  it.each([
    ['Lou', 'Line 1: give a first name and a last name.'],
    ['Lou,', 'Line 1: give a first name and a last name.'],
    ['Lou,Martin,12/13', 'Line 1: "12/13" is not a day and a month, such as 03/12 for 3 December.'],
    ['Lou,Martin,born in May', 'Line 1: "born in May" is not a day and a month, such as 03/12 for 3 December.'],
    [`${'L'.repeat(81)},Martin`, 'Line 1: names have 80 letters at most.'],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(readPupilList(text)).toEqual({ pupils: [], problems: [problem] })
  })
})
