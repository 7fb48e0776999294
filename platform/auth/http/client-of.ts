import type { FastifyRequest } from 'fastify'

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** The kind of browser and system, so that a person knows the device in a list: "Firefox, Linux". Nothing more is kept. */
export function clientOf(request: FastifyRequest): string {
  const text = String(request.headers['user-agent'] ?? '')
  const first = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(text))?.[1]
  return [first(BROWSERS) ?? 'inna przeglądarka', first(SYSTEMS)].filter((part) => part !== undefined).join(', ')
}
