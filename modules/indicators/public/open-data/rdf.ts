/** What a property says: a text in Polish, a plain or typed value, an address, or a thing described in place. */
export type RdfValue = { text: string } | { value: string; type?: string } | { iri: string } | RdfNode

/** A thing of a catalogue; without an address it is known by its place only. */
export type RdfNode = { id?: string; type: string; says: readonly (readonly [property: string, value: RdfValue])[] }

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** Things as Turtle. */
export function writeTurtle(nodes: readonly RdfNode[]): string {
  const heads = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
  return `${[...heads, '', ...nodes.map((node) => `${subject(node)} ${sayings(node, '  ')} .\n`)].join('\n')}`
}

function subject({ id }: RdfNode): string {
  if (id === undefined) throw new Error('A thing at the top of a catalogue needs an address.')
  return iri(id)
}

function sayings({ type, says }: RdfNode, indent: string): string {
  return [`a ${type}`, ...says.map(([property, value]) => `${property} ${term(value, indent)}`)].join(` ;\n${indent}`)
}

/** A thing with an address is described where it first stands and again wherever it stands: the same words twice. */
function term(value: RdfValue, indent: string): string {
  if ('text' in value) return `${quoted(value.text)}@pl`
  if ('value' in value) return value.type === undefined ? quoted(value.value) : `${quoted(value.value)}^^${value.type}`
  if ('iri' in value) return iri(value.iri)
  if (value.id !== undefined) return iri(value.id)
  return `[\n${indent}  ${sayings(value, `${indent}  `)}\n${indent}]`
}

function iri(address: string): string {
  return `<${address.replaceAll(/[<>"{}|^`\\\s]/g, (sign) => encodeURIComponent(sign))}>`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

/** The same things as JSON-LD. */
export function writeJsonLd(nodes: readonly RdfNode[]): string {
  return JSON.stringify({ '@context': PREFIXES, '@graph': nodes.map(asJson) })
}

function asJson({ id, type, says }: RdfNode): Record<string, unknown> {
  const json: Record<string, unknown> = { ...(id === undefined ? {} : { '@id': id }), '@type': type }
  for (const [property, value] of says) {
    const known = json[property]
    const one = jsonValue(value)
    json[property] = known === undefined ? one : [known, one].flat()
  }
  return json
}

function jsonValue(value: RdfValue): unknown {
  if ('text' in value) return { '@value': value.text, '@language': 'pl' }
  if ('value' in value) return value.type === undefined ? value.value : { '@value': value.value, '@type': value.type }
  if ('iri' in value) return { '@id': value.iri }
  return value.id === undefined ? asJson(value) : { '@id': value.id }
}
