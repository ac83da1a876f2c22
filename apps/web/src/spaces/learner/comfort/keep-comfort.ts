import { comfort } from '@pix/api/contract'
import { type ComfortSettings, comfortOfWords, comfortWords } from '@pix/core/comfort'
import { call } from '../../../api.ts'
import { showComfort, shownComfort } from '../../../layout/comfort.ts'

/** Keeps what the page looks like with the account of whoever is signed in. */
export async function keepShownComfort(): Promise<void> {
  await call(comfort.keepComfort, { body: comfortOfWords(shownComfort()) })
}

/** @param kept what the account keeps, which the page then looks like; null when it keeps nothing yet */
export async function agreeWithAccount(kept: ComfortSettings | null): Promise<void> {
  if (kept) showComfort(comfortWords(kept))
  else await keepShownComfort()
}
