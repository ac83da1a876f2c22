import { comfort } from '@pix/api/contract'
import { comfortOfWords } from '@pix/core/comfort'
import { call } from '../../../api.ts'
import { shownComfort } from '../../../layout/comfort.ts'

/** Keeps what the page looks like with the account of whoever is signed in. */
export async function keepShownComfort(): Promise<void> {
  await call(comfort.keepComfort, { body: comfortOfWords(shownComfort()) })
}
