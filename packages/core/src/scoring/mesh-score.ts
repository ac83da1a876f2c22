// The score of a certificate from an ability. The line of abilities is cut into meshes, one for each global level; within
// a mesh the score grows in proportion. Source: the published scoring of the reference service.

export type Mesh = { readonly from: number; readonly to: number }

export type MeshScore = {
  /** Whole, 0 to the most that the meshes give. */
  readonly score: number
  /** Place of the mesh, 0 first; null below the first: nothing was shown to be held. */
  readonly mesh: number | null
}

const competences = 16
const pixOfALevel = 8
/** A level is worth so many points over all competences. */
const wholeLevel = competences * pixOfALevel
const halfLevel = wholeLevel / 2

/** The first two meshes share the first level: half of it each. */
function pointsOf(mesh: number): { readonly weight: number; readonly before: number } {
  return mesh < 2 ? { weight: halfLevel, before: mesh } : { weight: wholeLevel, before: mesh - 1 }
}

/** The most that can be scored with so many meshes: 895 with 8. */
export function highestMeshScore(meshes: number): number {
  return (meshes - 1) * wholeLevel - 1
}

/**
 * @param meshes from the lowest to the highest, each beginning where the one before ends
 * @throws {RangeError} when they leave a gap, overlap, or are fewer than two
 */
export function meshScore(ability: number, meshes: readonly Mesh[]): MeshScore {
  checkMeshes(meshes)
  if (!Number.isFinite(ability)) throw new RangeError(`an ability of ${ability} has no score`)
  const most = highestMeshScore(meshes.length)
  const mesh = meshes.findIndex(({ from, to }) => ability >= from && ability < to)
  const found = meshes[mesh]
  if (!found) {
    const below = ability < (meshes[0]?.from ?? 0)
    return below ? { score: 0, mesh: null } : { score: most, mesh: meshes.length - 1 }
  }
  const place = 1 - (found.to - ability) / (found.to - found.from)
  const { weight, before } = pointsOf(mesh)
  return { score: Math.min(Math.floor(weight * (before + place)), most), mesh }
}

function checkMeshes(meshes: readonly Mesh[]): void {
  if (meshes.length < 2) throw new RangeError(`${meshes.length} meshes are too few: there must be two or more`)
  for (const [place, { from, to }] of meshes.entries()) {
    if (!(from < to)) throw new RangeError(`mesh ${place} goes from ${from} to ${to}: it must rise`)
    const before = meshes[place - 1]
    if (before && before.to !== from)
      throw new RangeError(
        `mesh ${place} begins at ${from} and the one before ends at ${before.to}: they must be the same`,
      )
  }
}
