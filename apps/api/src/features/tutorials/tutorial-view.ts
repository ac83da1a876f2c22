import type { Tutorial as StoredTutorial } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { Tutorial, TutorialSummary } from './contract.ts'

export function tutorialSummary({ id, title, minutes }: StoredTutorial, language: Language): TutorialSummary {
  return { id, title: title[language], minutes }
}

export function tutorialView(tutorial: StoredTutorial, language: Language): Tutorial {
  return {
    ...tutorialSummary(tutorial, language),
    body: tutorial.body[language],
    ...(tutorial.easyBody && { easyBody: tutorial.easyBody[language] }),
  }
}
