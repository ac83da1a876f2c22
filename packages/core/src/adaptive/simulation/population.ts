import { normalQuantile } from './normal-quantile.ts'

/** Where simulated candidates come from. */
export type Population =
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'uniform'; readonly lowest: number; readonly highest: number }
  /** All of one ability: what the test does there. */
  | { readonly kind: 'at'; readonly ability: number }

/** @throws {RangeError} */
export function checkPopulation(population: Population): void {
  const isSound =
    population.kind === 'normal'
      ? Number.isFinite(population.mean) && population.deviation > 0 && Number.isFinite(population.deviation)
      : population.kind === 'uniform'
        ? Number.isFinite(population.lowest) &&
          Number.isFinite(population.highest) &&
          population.lowest < population.highest
        : Number.isFinite(population.ability)
  if (!isSound) throw new RangeError(`nobody can be drawn from the population ${JSON.stringify(population)}`)
}

/** The ability below which `share` of the population lies, 0 < share < 1. */
export function abilityAt(population: Population, share: number): number {
  switch (population.kind) {
    case 'normal':
      return population.mean + population.deviation * normalQuantile(share)
    case 'uniform':
      return population.lowest + (population.highest - population.lowest) * share
    case 'at':
      return population.ability
  }
}
