import type { Tutorial as StoredTutorial } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { Tutorial } from './contract.ts'

export function tutorialView({ id, title, minutes, body }: StoredTutorial, language: Language): Tutorial {
  return { id, title: title[language], minutes, body: body[language] }
}
