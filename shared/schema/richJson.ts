import * as Y from 'yjs'

/** One element or run of words of a section's text, as plain JSON. */
export type RichNode =
  | { readonly type: 'text'; readonly text: string; readonly marks?: Readonly<Record<string, unknown>> }
  | {
      readonly type: string
      readonly attrs?: Readonly<Record<string, unknown>>
      readonly content?: readonly RichNode[]
    }

/** A rich text as plain JSON, from which `fillRich` makes the same text again. */
export function richJson(text: Y.XmlFragment): readonly RichNode[] {
  return joined(text.toArray().flatMap(nodesOf))
}

function nodesOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): readonly RichNode[] {
  if (node instanceof Y.XmlText) return runsOf(node)
  if (!(node instanceof Y.XmlElement)) return []
  const attrs = node.getAttributes() as Record<string, unknown>
  const content = joined((node.toArray() as (Y.XmlElement | Y.XmlText)[]).flatMap(nodesOf))
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ]
}

function runsOf(text: Y.XmlText): readonly RichNode[] {
  const runs = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]
  return runs.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return []
    return [
      { type: 'text' as const, text: insert, ...(Object.keys(attributes).length > 0 ? { marks: attributes } : {}) },
    ]
  })
}

/** Words that look alike and stand side by side are one run, whatever pieces they were written in. */
function joined(nodes: readonly RichNode[]): readonly RichNode[] {
  const all: RichNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (isRun(node) && last && isRun(last) && sameMarks(last.marks, node.marks))
      all[all.length - 1] = { ...last, text: last.text + node.text }
    else all.push(node)
  }
  return all
}

export function isRun(node: RichNode): node is Extract<RichNode, { text: string }> {
  return node.type === 'text'
}

function sameMarks(
  one: Readonly<Record<string, unknown>> = {},
  other: Readonly<Record<string, unknown>> = {},
): boolean {
  const words = (marks: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(marks).sort())
  return words(one) === words(other)
}

/** Puts nodes into an empty text that is in a document already. What may stand there, whoever calls has settled. */
export function fillRich(text: Y.XmlFragment, nodes: readonly RichNode[]): void {
  let words: Y.XmlText | null = null
  for (const node of nodes) {
    if (isRun(node)) {
      if (!words) {
        words = new Y.XmlText()
        text.push([words])
      }
      // `{}` and no `undefined`: words after marked ones would take over their marks.
      words.insert(words.length, node.text, { ...(node.marks ?? {}) })
      continue
    }
    words = null
    const element = new Y.XmlElement(node.type)
    text.push([element])
    const { attrs = {}, content = [] } = node as Exclude<RichNode, { text: string }>
    for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as string)
    fillRich(element, content)
  }
}
