import type { Exhibit } from '@pix/core/content'
import { createContext, type JSX, useContext } from 'react'
import { ExhibitView } from './exhibit-view.tsx'

/** What is shown with the question around. */
export const ExhibitsContext = createContext<readonly Exhibit[]>([])

/** The exhibit that belongs to one entry of the answer, where it has one. */
export function EntryExhibit({ place }: { place: number | undefined }): JSX.Element | null {
  const exhibit = useContext(ExhibitsContext)[place ?? -1]
  return exhibit === undefined ? null : <ExhibitView exhibit={exhibit} />
}
