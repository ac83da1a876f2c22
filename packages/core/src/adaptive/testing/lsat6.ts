// Section 6 of the Law School Admission Test: 1,000 persons, five items (Bock & Lieberman, 1970).
const frequencies = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
]

/** A row for each person. */
export const lsat6: readonly (readonly (0 | 1)[])[] = frequencies.flatMap((frequency, pattern) =>
  Array.from({ length: frequency }, () => [16, 8, 4, 2, 1].map((bit) => ((pattern & bit) > 0 ? 1 : 0))),
)
