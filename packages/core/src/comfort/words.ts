import type { ComfortSettings } from './settings.ts'

/**
 * What differs from the usual, as words in a fixed order: `dark contrast large`. A browser keeps them, and style sheets
 * select by them (`[data-comfort~="large"]`). No word stands for two settings.
 */
export function comfortWords(settings: ComfortSettings): string {
  const { theme, contrast, textSize, spacing, motion, easyToRead, readAloud, readingSpeed } = settings
  const words = [
    theme !== 'system' && theme,
    contrast === 'more' && 'contrast',
    textSize !== 'normal' && textSize,
    spacing === 'wide' && spacing,
    motion === 'less' && 'still',
    easyToRead && 'easy',
    readAloud && 'aloud',
    readingSpeed !== 'normal' && readingSpeed,
  ]
  return words.filter(Boolean).join(' ')
}

/** The settings behind words; those that mean nothing, for instance of another version, count for nothing. */
export function comfortOfWords(words: string): ComfortSettings {
  const all = words.split(' ')
  const has = (word: string): boolean => all.includes(word)
  return {
    theme: has('dark') ? 'dark' : has('light') ? 'light' : 'system',
    contrast: has('contrast') ? 'more' : 'system',
    textSize: has('larger') ? 'larger' : has('large') ? 'large' : 'normal',
    spacing: has('wide') ? 'wide' : 'normal',
    motion: has('still') ? 'less' : 'system',
    easyToRead: has('easy'),
    readAloud: has('aloud'),
    readingSpeed: has('slow') ? 'slow' : has('fast') ? 'fast' : 'normal',
  }
}
