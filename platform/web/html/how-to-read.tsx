import type { ReactNode } from 'react'
import { Picture } from './picture.tsx'

const TICKS = [8, 23, 34, 41, 47, 53, 58, 64, 70, 75, 79, 86, 94, 101, 109, 120, 131, 148, 164]

/** The strip explained once, above the first table that uses it. */
export function HowToRead({ children }: { children: ReactNode }) {
  return (
    <div className="how-to-read note">
      <Picture width={172} height={24} className="chart-strip" paint="css" fixed>
        <path className="ink-tick" d={TICKS.map((x) => `M${x} 7V17`).join('')} />
        <path className="ink-median" d="M75 3V21" />
        <circle className="ink-place" cx="131" cy="12" r="5" />
      </Picture>
      <p>{children}</p>
    </div>
  )
}
