import { describe, expect, it } from 'vitest'
import {
  reportCategories as categories,
  categoriesAt,
  detailsOf,
  hasHelp,
  isPossibleReport,
  ReportCategory,
  ReportDetail,
} from './category.ts'

const everything = ['picture', 'embed', 'download'] as const

describe('the categories of reports', () => {
  it('offer pictures before the answer alone, answers and tutorials with the correction alone', () => {
    expect(categoriesAt('question', everything)).toEqual(
      categories.filter((category) => category !== 'answer' && category !== 'tutorial'),
    )
    expect(categoriesAt('correction', everything)).toEqual(categories.filter((category) => category !== 'picture'))
  })

  it.each([
    [[], ['question', 'link', 'accessibility', 'other']],
    [['picture'], ['question', 'picture', 'link', 'accessibility', 'other']],
    [['download'], ['question', 'link', 'download', 'accessibility', 'other']],
  ] as const)('name only what comes with the question: %j', (shown, offered) => {
    expect(categoriesAt('question', shown)).toEqual(offered)
  })

  it('are those that the contract knows', () => {
    expect(categories).toEqual(ReportCategory.anyOf.map((one) => one.const))
  })

  it('have details that the contract knows, and no other', () => {
    const known = ReportDetail.anyOf.map((one) => one.const)
    expect(new Set(categories.flatMap(detailsOf))).toEqual(new Set(known))
  })

  it.each([
    ['question', 'question', null, true],
    ['question', 'question', 'blocked', false],
    ['question', 'link', 'blocked', true],
    ['question', 'link', null, false],
    ['question', 'answer', 'disagree', false],
    ['correction', 'answer', 'disagree', true],
    ['correction', 'answer', 'proposal', false],
    ['correction', 'picture', 'not-displayed', false],
  ] as const)('at a %s, %s with the detail %s: %s', (place, category, detail, possible) => {
    expect(isPossibleReport(place, category, detail)).toBe(possible)
  })

  it.each([
    ['link', 'blocked', true],
    ['link', 'something-else', false],
    ['embed', 'not-displayed', true],
    ['picture', 'not-displayed', true],
    ['download', 'cannot-edit', true],
    ['accessibility', null, false],
  ] as const)('%s, %s: help at once %s', (category, detail, help) => {
    expect(hasHelp(category, detail)).toBe(help)
  })
})
