import type { ImportProblem } from '#kernel/import-report.ts'
import { type Polygon, polygonHolds } from './geometry.ts'
import { labelPoint } from './measure.ts'
import type { CodedPolygons } from './place-on-map.ts'

/**
 * Objects with one code, such as the two banks of a river or the same object given twice. Equal ones become one;
 * parts that lie on each other are refused, because their area would be counted twice.
 */
export function combineRecords(features: CodedPolygons[]): {
  features: CodedPolygons[]
  repeated: number
  problems: ImportProblem[]
} {
  const partsByCode = new Map<string, CodedPolygons[]>()
  for (const feature of features) {
    const parts = partsByCode.get(feature.code)
    if (parts === undefined) partsByCode.set(feature.code, [feature])
    else parts.push(feature)
  }
  const combined: CodedPolygons[] = []
  const problems: ImportProblem[] = []
  for (const [code, parts] of partsByCode) {
    const distinct = parts.length === 1 ? parts : withoutRepeated(parts)
    combined.push(...distinct)
    if (overlap(distinct)) problems.push(overlapping(code))
  }
  return { features: combined, repeated: features.length - combined.length, problems }
}

function withoutRepeated(parts: CodedPolygons[]): CodedPolygons[] {
  const asText = ({ polygons }: CodedPolygons) =>
    JSON.stringify(polygons.map((polygon) => polygon.map((ring) => [...ring])))
  return [...new Map(parts.map((part) => [asText(part), part])).values()]
}

function overlap(parts: CodedPolygons[]): boolean {
  const holds = (polygons: Polygon[], other: Polygon[]) => {
    const point = labelPoint(other)
    return polygons.some((polygon) => polygonHolds(polygon, point))
  }
  return parts.some(({ polygons }, index) =>
    parts.some((other, place) => place !== index && holds(polygons, other.polygons)),
  )
}

function overlapping(code: string): ImportProblem {
  return {
    row: null,
    column: null,
    message: `Dwa obiekty o kodzie ${code} nachodzą na siebie, na przykład granica obecna i dawna.`,
    remedy: 'Zostaw w pliku po jednej, obowiązującej granicy każdej gminy.',
  }
}
