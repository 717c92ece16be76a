import * as Y from 'yjs'
import { isPrototypeKey } from '../../shared/members.ts'
import { type RecordShape, richInside, richNodes, type SharedField } from '../../shared/schema/shapes.ts'
import { isPlainJson } from './json.ts'
import { attributeObjection, markObjection } from './marks.ts'

/** What kind of place in a document something stands in, and so what may be written there. */
export type Ground =
  | { readonly kind: 'root'; readonly shape: RecordShape }
  | { readonly kind: 'record'; readonly shape: RecordShape }
  | { readonly kind: 'text' }
  | { readonly kind: 'rich'; readonly node: string | null; readonly depth: number }
  | { readonly kind: 'richText' }

/** A place in a document: the ground, and the map key there (null in a list or text). */
export type Place = { readonly ground: Ground; readonly key: string | null }

/** Longest path of types from a root: deeper ones overflow the stack of whoever walks or deletes them. */
const DEPTH_MAX = 16

const fieldName = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/
const recordId = /^[A-Za-z0-9_-]{1,40}$/

/** Why this content may not stand at this place, or null when it may. */
export function objection(content: Y.Item['content'], place: Place): string | null {
  if (content instanceof Y.ContentDeleted) return null
  if (place.key !== null && isPrototypeKey(place.key)) return 'prototype key'
  return objectors[place.ground.kind](content, place as never)
}

/** Files, documents in documents and things from elsewhere: no place holds them. */
export function isNowhereAllowed(content: Y.Item['content']): boolean {
  return [Y.ContentBinary, Y.ContentDoc, Y.ContentEmbed, Y.ContentJSON].some((kind) => content instanceof kind)
}

type PlaceOn<K extends Ground['kind']> = { readonly ground: Extract<Ground, { kind: K }>; readonly key: string | null }

const objectors: { readonly [K in Ground['kind']]: (content: Y.Item['content'], place: PlaceOn<K>) => string | null } =
  {
    root: (content, { key }) => {
      if (key === null || !recordId.test(key)) return 'a root holds records under ids'
      return typeIn(content) === Y.Map ? null : 'a record is a map'
    },
    record: (content, { ground, key }) => {
      if (key === null || !fieldName.test(key)) return 'a record holds named fields'
      const field = ground.shape[key]
      if (field) return typeIn(content) === fieldTypes[field] ? null : `this field is a shared ${field}`
      if (!(content instanceof Y.ContentAny)) return 'this field is plain JSON'
      return content.arr.every((value) => isPlainJson(value)) ? null : 'a field too big, too deep or not JSON'
    },
    text: (content, { key }) => (key === null && content instanceof Y.ContentString ? null : 'a text holds characters'),
    rich: (content, { ground, key }) => {
      if (key !== null) return entryObjection(content, ground.node, key)
      if (ground.depth >= DEPTH_MAX) return 'nested too deep'
      return richObjection(content, ground.node ?? 'doc')
    },
    richText: (content, { key }) => {
      if (key !== null) return 'text has no attributes'
      if (content instanceof Y.ContentString) return null
      if (!(content instanceof Y.ContentFormat)) return 'rich text holds characters and marks'
      return markObjection(content.key, content.value)
    },
  }

const fieldTypes: Readonly<Record<SharedField, unknown>> = { text: Y.Text, rich: Y.XmlFragment }

/** Why this may not stand in such an element, or null when it may. */
function richObjection(content: Y.Item['content'], node: string): string | null {
  const type = content instanceof Y.ContentType ? content.type : null
  const isElement = type instanceof Y.XmlElement && !(type instanceof Y.XmlHook)
  if (!isElement && typeIn(content) !== Y.XmlText) return 'rich text holds elements and text'
  if (isElement && !Object.hasOwn(richNodes, type.nodeName)) return 'an element no editor knows'
  const inside = Object.hasOwn(richInside, node) ? richInside[node] : undefined
  return inside?.includes(isElement ? type.nodeName : 'text') ? null : 'stands where no editor puts it'
}

function entryObjection(content: Y.Item['content'], node: string | null, key: string): string | null {
  if (!(content instanceof Y.ContentAny)) return 'an attribute is small JSON'
  return content.arr.map((value) => attributeObjection(node, key, value)).find((why) => why !== null) ?? null
}

function typeIn(content: Y.Item['content']): unknown {
  return content instanceof Y.ContentType ? content.type.constructor : undefined
}

/** The ground inside a type that stands at `place`. Null for content that holds nothing. */
export function groundInside(content: Y.Item['content'], { ground, key }: Place): Ground | null {
  if (!(content instanceof Y.ContentType)) return null
  switch (ground.kind) {
    case 'root':
      return { kind: 'record', shape: ground.shape }
    case 'record':
      return groundOfField(key === null ? undefined : ground.shape[key])
    case 'rich':
      return content.type instanceof Y.XmlElement
        ? { kind: 'rich', node: content.type.nodeName, depth: ground.depth + 1 }
        : { kind: 'richText' }
    default:
      return null
  }
}

/** A record is one type deep and its fields two. */
const FIELD_DEPTH = 2

function groundOfField(field: SharedField | undefined): Ground | null {
  if (field === 'text') return { kind: 'text' }
  return field === 'rich' ? { kind: 'rich', node: null, depth: FIELD_DEPTH } : null
}

/** The ground of a type that is already in a document; null when it stands nowhere known. */
export function groundOf(type: Y.AbstractType<unknown>, shapes: Readonly<Record<string, RecordShape>>): Ground | null {
  const item = type._item
  if (item === null) return rootGround(Y.findRootTypeKey(type), shapes)
  const outer = item.parent instanceof Y.AbstractType ? groundOf(item.parent, shapes) : null
  return outer && groundInside(item.content, { ground: outer, key: item.parentSub })
}

export function rootGround(name: string, shapes: Readonly<Record<string, RecordShape>>): Ground | null {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
  return shape ? { kind: 'root', shape } : null
}
