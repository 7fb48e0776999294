import type { PlainDate } from '#kernel/plain-date.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Publisher } from '#platform/publisher/publisher.ts'
import type { IndicatorPage } from '../../shared/answers.ts'
import type { Topic } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { licenceAddresses } from '../../shared/licence.ts'
import { CATALOGUE_FORMS } from './forms.ts'
import type { RdfNode, RdfValue } from './rdf.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const POLISH = { iri: `${AUTHORITY}/language/POL` }

/** Themes of the European portals; the rest of our topics is about people and how they live. */
const THEMES: Partial<Record<Topic, string>> = { work: 'ECON', budget: 'GOVE' }

const THEME_NAMES: Readonly<Record<string, string>> = {
  SOCI: 'Ludność i społeczeństwo',
  ECON: 'Gospodarka i finanse',
  GOVE: 'Rząd i sektor publiczny',
}

export type CatalogueFacts = {
  /** "https://splot.example", or empty while the office has not said where its site is: then addresses are relative. */
  base: string
  publisher: Publisher | null
  pages: readonly IndicatorPage[]
  voivodeships: readonly UnitSummary[]
}

/**
 * The catalogue of DCAT-AP 3: each indicator that has a figure is a data set, given in every form of its table. What
 * nobody has delivered is no data set.
 */
export function catalogueNodes({ base, publisher, pages, voivodeships }: CatalogueFacts): RdfNode[] {
  const held = pages.filter(({ indicator }) => indicator.years.length > 0)
  const office = officeNode(base, publisher)
  const synthetic = pages.some((page) => page.synthetic)
  const said = (page: IndicatorPage) => datasetNode(base, page, { office, publisher, voivodeships })
  const newest = newestOf(held)
  const catalogue: RdfNode = {
    id: `${base}/dane#katalog`,
    type: 'dcat:Catalog',
    says: [
      ['dct:title', { text: 'Wskaźniki społeczne gmin' }],
      ['dct:description', { text: withWarning('Wskaźniki gmin, powiatów i województw z podaniem źródła.', synthetic) }],
      ['dct:publisher', { iri: office.id as string }],
      ['dct:language', POLISH],
      ['dct:spatial', placeNode(voivodeships, synthetic)],
      ['foaf:homepage', { iri: `${base}/dane` }],
      ...(newest === undefined ? [] : [['dct:modified', { value: newest, type: 'xsd:date' }] as const]),
      ['dcat:service', { iri: `${base}/dane#api` }],
      ...held.map(({ indicator }) => ['dcat:dataset', { iri: datasetAddress(base, indicator.code) }] as const),
    ],
  }
  const own = [catalogue, office, serviceNode(base, office, held), ...held.map(said)]
  return [...own, ...termNodes(own)]
}

/** What kind of thing stands behind an address of others; validators ask, and do not fetch it. */
const KINDS_OF_TERMS: Readonly<Record<string, string>> = {
  'dct:language': 'dct:LinguisticSystem',
  'dct:spatial': 'dct:Location',
  'dct:accessRights': 'dct:RightsStatement',
  'dct:format': 'dct:MediaTypeOrExtent',
  'dct:license': 'dct:LicenseDocument',
  'dct:conformsTo': 'dct:Standard',
  'dcat:mediaType': 'dct:MediaType',
  'dcat:theme': 'skos:Concept',
  'dcat:landingPage': 'foaf:Document',
  'foaf:homepage': 'foaf:Document',
}

function termNodes(nodes: readonly RdfNode[]): RdfNode[] {
  const terms = new Map<string, RdfNode>()
  const visit = ({ says }: RdfNode): void => {
    for (const [property, value] of says) {
      const type = KINDS_OF_TERMS[property]
      if ('iri' in value && type !== undefined) terms.set(value.iri, termNode(value.iri, type))
      if ('says' in value) visit(value)
    }
  }
  nodes.forEach(visit)
  return [...terms.values()]
}

function termNode(id: string, type: string): RdfNode {
  const name = THEME_NAMES[id.slice(id.lastIndexOf('/') + 1)]
  return { id, type, says: type === 'skos:Concept' && name !== undefined ? [['skos:prefLabel', { text: name }]] : [] }
}

function datasetAddress(base: string, code: string): string {
  return `${base}/wskazniki/${code}#dane`
}

function officeNode(base: string, publisher: Publisher | null): RdfNode {
  return {
    id: `${base}/dane#wydawca`,
    type: 'foaf:Agent',
    says: [['foaf:name', { text: publisher?.name ?? 'Podmiot prowadzący tę instalację' }]],
  }
}

function serviceNode(base: string, office: RdfNode, held: readonly IndicatorPage[]): RdfNode {
  return {
    id: `${base}/dane#api`,
    type: 'dcat:DataService',
    says: [
      ['dct:title', { text: 'Interfejs programistyczny' }],
      ['dct:publisher', { iri: office.id as string }],
      ['dcat:endpointURL', { iri: `${base}/api/v1` }],
      ['dcat:endpointDescription', { iri: `${base}/api/v1/openapi.json` }],
      ...held.map(({ indicator }) => ['dcat:servesDataset', { iri: datasetAddress(base, indicator.code) }] as const),
    ],
  }
}

type Around = { office: RdfNode; publisher: Publisher | null; voivodeships: readonly UnitSummary[] }

function datasetNode(base: string, page: IndicatorPage, { office, publisher, voivodeships }: Around): RdfNode {
  const { indicator, synthetic } = page
  const modified = newestOf([page])
  const described = [indicator.says, `Czego nie mówi: ${indicator.doesNotSay}`, `Jednostka: ${indicator.unit}.`]
  return {
    id: datasetAddress(base, indicator.code),
    type: 'dcat:Dataset',
    says: [
      ['dct:title', { text: indicator.name }],
      ['dct:description', { text: withWarning(described.join(' '), synthetic) }],
      ['dct:identifier', { value: indicator.code }],
      ['dct:publisher', { iri: office.id as string }],
      ...(publisher?.email == null
        ? []
        : [['dcat:contactPoint', contactNode(publisher.name, publisher.email)] as const]),
      ['dct:language', POLISH],
      ['dct:accessRights', { iri: `${AUTHORITY}/access-right/PUBLIC` }],
      ['dcat:theme', { iri: `${AUTHORITY}/data-theme/${THEMES[indicator.topic] ?? 'SOCI'}` }],
      ['dcat:keyword', { text: labels.topics[indicator.topic] }],
      ['dcat:landingPage', { iri: `${base}/wskazniki/${indicator.code}` }],
      ['dct:temporal', periodNode(indicator.years)],
      ['dct:spatial', placeNode(voivodeships, synthetic)],
      ...(modified === undefined ? [] : [['dct:modified', { value: modified, type: 'xsd:date' }] as const]),
      ...[...new Set(page.sources.map(({ text }) => text))].map(
        (text) =>
          ['dct:provenance', { type: 'dct:ProvenanceStatement', says: [['dct:description', { text }]] }] as const,
      ),
      ...SPANS.flatMap((span) =>
        CATALOGUE_FORMS.map((form) => ['dcat:distribution', distributionNode(base, page, form, span)] as const),
      ),
    ],
  }
}

/** The newest year with places and classes, and every year in one file. */
const SPANS = [
  {
    path: 'map',
    title: 'wszystkie gminy, najnowszy rok',
    description: 'Inny rok i obszar wybierają parametry adresu: year (rok) i scope (kod województwa).',
    yearsOf: (years: readonly number[]) => [Math.max(...years)],
  },
  {
    path: 'years',
    title: 'wszystkie gminy, wszystkie lata',
    description: 'Jeden wiersz na gminę i rok, który ma dane.',
    yearsOf: (years: readonly number[]) => years,
  },
] as const

function distributionNode(
  base: string,
  { indicator, sources }: IndicatorPage,
  { format, title, fileType, mediaType, conformsTo }: (typeof CATALOGUE_FORMS)[number],
  span: (typeof SPANS)[number],
): RdfNode {
  const address = { iri: `${base}/api/v1/indicators/${indicator.code}/${span.path}/${format}` }
  const names = [...new Set(sources.map(({ licence }) => licence))]
  const [licence, ...others] = licenceAddresses(names)
  const isOne = licence !== undefined && others.length === 0 && names.length === 1
  return {
    type: 'dcat:Distribution',
    says: [
      ['dct:title', { text: `${title}, ${span.title}` }],
      ['dct:description', { text: span.description }],
      ['dct:temporal', periodNode(span.yearsOf(indicator.years))],
      ['dcat:accessURL', address],
      ['dcat:downloadURL', address],
      ['dct:format', { iri: `${AUTHORITY}/file-type/${fileType}` }],
      ['dcat:mediaType', { iri: `https://www.iana.org/assignments/media-types/${mediaType}` }],
      ['dct:language', POLISH],
      ['dcat:accessService', { iri: `${base}/dane#api` }],
      ...(isOne
        ? [['dct:license', { iri: licence }] as const]
        : [
            [
              'dct:rights',
              { type: 'dct:RightsStatement', says: [['dct:description', { text: names.join('; ') }]] },
            ] as const,
          ]),
      ...(conformsTo === undefined ? [] : [['dct:conformsTo', { iri: conformsTo }] as const]),
    ],
  }
}

function contactNode(name: string, email: string): RdfNode {
  return {
    type: 'vcard:Kind',
    says: [
      ['vcard:fn', { text: name }],
      ['vcard:hasEmail', { iri: `mailto:${email}` }],
    ],
  }
}

function periodNode(years: readonly number[]): RdfNode {
  return {
    type: 'dct:PeriodOfTime',
    says: [
      ['dcat:startDate', { value: `${Math.min(...years)}-01-01`, type: 'xsd:date' }],
      ['dcat:endDate', { value: `${Math.max(...years)}-12-31`, type: 'xsd:date' }],
    ],
  }
}

/** Poland where the whole country is held, otherwise what is held by name; an invented region is no part of Poland. */
function placeNode(voivodeships: readonly UnitSummary[], synthetic: boolean): RdfValue {
  if (!synthetic && voivodeships.length === 16) return { iri: `${AUTHORITY}/country/POL` }
  const names = voivodeships.map(({ name }) => name).join(', ')
  const text = synthetic ? `${names} (województwo zmyślone)` : `Polska: ${names}`
  return { type: 'dct:Location', says: [['skos:prefLabel', { text }]] }
}

function withWarning(text: string, synthetic: boolean): string {
  return synthetic ? `${labels.synthetic} ${text}` : text
}

/** The day the newest file behind some indicators was obtained. */
function newestOf(pages: readonly IndicatorPage[]): PlainDate | undefined {
  return pages
    .flatMap(({ sources }) => sources.map(({ obtainedOn }) => obtainedOn))
    .sort()
    .at(-1)
}
