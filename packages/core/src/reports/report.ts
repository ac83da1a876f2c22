/** Longest text of a report, of a reply and of a note, in characters. */
export const longestReportText = 2000

/** Reports that one person may send in a day: more than anybody needs, fewer than a machine would send. */
export const reportsPerDay = 20

/** The day in which reports are counted, in milliseconds. */
export const reportDay = 24 * 3_600_000

/** How a report ends. */
export const reportEndings = ['fixed', 'not-a-problem', 'duplicate'] as const
