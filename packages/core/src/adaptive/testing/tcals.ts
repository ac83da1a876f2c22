// Ten items of the TCALS test of English (Raîche, 2002) as the R package catR publishes them.
import type { DichotomousItem } from '../models/item.ts'

const parameters = [
  [2.225, -1.885, 0.21],
  [1.174, -2.411, 0.212],
  [2.104, -2.439, 0.192],
  [2.691, -1.282, 0.294],
  [1.256, -1.93, 0.17],
  [1.447, -1.554, 0.205],
  [1.947, -1.075, 0.246],
  [2.817, -0.551, 0.105],
  [2.664, -0.626, 0.095],
  [3.218, -0.246, 0.078],
] as const

export const tcals: readonly DichotomousItem[] = parameters.map(([discrimination, difficulty, guessing], place) => ({
  id: `tcals-${place + 1}`,
  discrimination,
  difficulty,
  guessing,
}))
