// A row of cards that lie face down: a program, or somebody by hand, may compare and swap them.
import type { Block, Value } from './block.ts'
import { type Place, Stopped, type Told } from './execute.ts'
import type { BlocksAction, HandFacts, RunFacts } from './schema.ts'
import type { CardsStage, Row } from './stage.ts'

export type CardsView = {
  readonly type: 'cards'
  readonly cards: readonly number[]
  /** Where the marker stands, from 1. */
  readonly at: number
  readonly comparisons: number
  readonly swaps: number
  readonly wanted: number | null
}

export function startOfRow({ cards, wanted }: Row): CardsView {
  return { type: 'cards', cards, at: 1, comparisons: 0, swaps: 0, wanted: wanted ?? null }
}

export function isSorted(cards: readonly number[]): boolean {
  return cards.every((card, place) => place === 0 || (cards[place - 1] ?? card) <= card)
}

function swapped(cards: readonly number[], one: number, other: number): number[] {
  return cards.map((card, place) =>
    place === one ? (cards[other] ?? card) : place === other ? (cards[one] ?? card) : card,
  )
}

export function cardsPlace(row: Row): Place<CardsView> {
  let view = startOfRow(row)
  const go = (to: number): Told => {
    const at = Math.floor(to)
    if (at < 1 || at > view.cards.length) throw new Stopped('off-the-row')
    view = { ...view, at }
    return { is: 'at-card' }
  }
  const perform = (block: Block, numberOf: (value: Value | undefined) => number): Told => {
    switch (block.kind) {
      case 'go-to':
        return go(numberOf(block.value))
      case 'next':
        return go(view.at + 1)
      case 'previous':
        return go(view.at - 1)
      default: {
        if (view.at >= view.cards.length) throw new Stopped('off-the-row')
        view = { ...view, cards: swapped(view.cards, view.at - 1, view.at), swaps: view.swaps + 1 }
        return { is: 'swapped' }
      }
    }
  }
  const compared = (holds: (card: number) => boolean): boolean => {
    view = { ...view, comparisons: view.comparisons + 1 }
    return holds(view.cards[view.at - 1] ?? 0)
  }
  const read = (what: string): boolean | string => {
    switch (what) {
      case 'first-card':
        return view.at === 1
      case 'last-card':
        return view.at === view.cards.length
      case 'next-smaller': {
        const next = view.cards[view.at]
        if (next === undefined) throw new Stopped('off-the-row')
        return compared((card) => next < card)
      }
      case 'previous-greater': {
        const previous = view.cards[view.at - 2]
        if (previous === undefined) throw new Stopped('off-the-row')
        return compared((card) => previous > card)
      }
      case 'wanted-here':
        return compared((card) => card === row.wanted)
      case 'wanted-greater':
        return compared((card) => row.wanted !== undefined && row.wanted > card)
      default:
        return ''
    }
  }
  return { perform, read, view: () => view }
}

export function cardsFacts(view: CardsView): Partial<RunFacts> {
  const { cards, at, comparisons, swaps, wanted } = view
  return {
    cards: [...cards],
    sorted: isSorted(cards),
    found: wanted !== null && cards[at - 1] === wanted,
    comparisons,
    swaps,
  }
}

/** What somebody did by hand with one row. */
export type Hand = {
  readonly row: string
  readonly cards: readonly number[]
  readonly swaps: number
  /** Places that were compared with what is wanted, or with each other (`other`), from 1. */
  readonly compared: readonly {
    readonly place: number
    readonly other?: number
    readonly says: 'less' | 'same' | 'greater'
  }[]
}

export type HandAction = Extract<BlocksAction, { type: 'look' | 'compare' | 'swap' }>

export function handOf(stage: CardsStage, hands: readonly Hand[], id: string): Hand | null {
  const row = stage.rows.find((one) => one.id === id && !one.unseen)
  if (!row || !stage.byHand) return null
  return hands.find((hand) => hand.row === id) ?? { row: id, cards: row.cards, swaps: 0, compared: [] }
}

/** The row after something was done with it by hand, or null where it cannot be. */
export function byHand(stage: CardsStage, hands: readonly Hand[], action: HandAction): Hand | null {
  const hand = handOf(stage, hands, action.row)
  const { wanted } = stage.rows.find(({ id }) => id === action.row) ?? {}
  const card = hand?.cards[action.place - 1]
  if (!hand || card === undefined) return null
  if (action.type === 'look') {
    if (wanted === undefined) return null
    return { ...hand, compared: [...hand.compared, { place: action.place, says: saysOf(card, wanted) }] }
  }
  const other = hand.cards[action.other - 1]
  if (other === undefined || action.other === action.place) return null
  if (action.type === 'compare') {
    const one = { place: action.place, other: action.other, says: saysOf(card, other) }
    return { ...hand, compared: [...hand.compared, one] }
  }
  return { ...hand, cards: swapped(hand.cards, action.place - 1, action.other - 1), swaps: hand.swaps + 1 }
}

function saysOf(card: number, other: number): 'less' | 'same' | 'greater' {
  return card < other ? 'less' : card > other ? 'greater' : 'same'
}

export function handFacts(stage: CardsStage, hands: readonly Hand[]): HandFacts[] {
  return stage.rows.flatMap(({ id }): HandFacts[] => {
    const hand = handOf(stage, hands, id)
    if (!hand) return []
    return [
      {
        id,
        cards: [...hand.cards],
        sorted: isSorted(hand.cards),
        found: hand.compared.some(({ other, says }) => other === undefined && says === 'same'),
        comparisons: hand.compared.length,
        swaps: hand.swaps,
        places: hand.compared.map(({ place }) => place),
      },
    ]
  })
}
