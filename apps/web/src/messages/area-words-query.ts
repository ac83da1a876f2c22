import type { Language } from '@pix/core/language'
import { queryOptions } from '@tanstack/react-query'
import { loadArea, type MessageArea } from './areas.ts'

/** The words of some areas, which never change. */
export const areaWordsQuery = (areas: readonly MessageArea[], language: Language) =>
  queryOptions({
    queryKey: ['messages', areas, language] as const,
    queryFn: async (): Promise<Record<string, string>> =>
      Object.assign({}, ...(await Promise.all(areas.map((area) => loadArea(area, language))))),
    staleTime: Number.POSITIVE_INFINITY,
  })
