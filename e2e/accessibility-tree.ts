// What a screen reader is given of a page: the accessibility tree of Chromium, flattened in the order of reading.
import type { Page } from 'playwright-core'

export type Heard = {
  readonly role: string
  readonly name: string
  readonly description: string
  /** Of a radio or a box. */
  readonly isChecked: boolean
}

type AXValue = { readonly value?: unknown }
type AXNode = {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: AXValue
  readonly name?: AXValue
  readonly description?: AXValue
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[]
  readonly childIds?: readonly string[]
}

const text = (value: AXValue | undefined): string => (typeof value?.value === 'string' ? value.value : '')

/** Boxes of lines within a text say it a second time. */
const within = new Set(['InlineTextBox', 'LineBreak'])

export async function heardOn(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page)
  // The shape is that of the protocol: Accessibility.AXNode.
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: Heard[] = []
  const visit = (node: AXNode): void => {
    const role = text(node.role)
    if (within.has(role)) return
    if (!node.ignored) {
      const isChecked = node.properties?.find(({ name }) => name === 'checked')?.value.value === 'true'
      heard.push({ role, name: text(node.name), description: text(node.description), isChecked })
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) visit(child)
    }
  }
  const [root] = nodes
  if (root) visit(root)
  return heard
}
