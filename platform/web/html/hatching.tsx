import type { Paint } from './ink.ts'
import { hatchId, PRINT_MAP } from './map-inks.ts'

type HatchingProps = { mapId: string; kinds: readonly ('missing' | 'withheld')[]; paint: Paint }

/** Patterns of the two kinds of missing: slanting lines where there is nothing, level ones where the law withholds. */
export function Hatching({ mapId, kinds, paint }: HatchingProps) {
  if (kinds.length === 0) return null
  const ground = paint === 'css' ? { className: 'hatch-ground' } : { fill: PRINT_MAP['--map-missing'] }
  const line = paint === 'css' ? { className: 'hatch-line' } : { stroke: PRINT_MAP['--map-hatch'], strokeWidth: 1.5 }
  return (
    <defs>
      {kinds.map((kind) => (
        <pattern
          key={kind}
          id={hatchId(mapId, kind)}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform={kind === 'missing' ? 'rotate(45)' : 'rotate(90)'}
        >
          <rect {...ground} width="7" height="7" />
          <path {...line} d="M3.5 0V7" />
        </pattern>
      ))}
    </defs>
  )
}
