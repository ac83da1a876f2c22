/** Lines on one page of a list for operators. */
export const linesPerPage = 25
