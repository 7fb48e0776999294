import type { ReactNode } from 'react'
import type { Paint } from './ink.ts'

type PictureProps = {
  width: number
  height: number
  /** What the picture shows, in one sentence. Without it the picture is hidden from readers: its table says the same. */
  label?: string | undefined
  className?: string
  paint: Paint
  /** The box stays this large instead of filling its column. */
  fixed?: boolean
  children: ReactNode
}

/** The frame of every drawn picture: coordinates, alternative text, and what a document needs to place it. */
export function Picture({ width, height, label, className, paint, fixed = false, children }: PictureProps) {
  const spoken = label === undefined ? ({ 'aria-hidden': true } as const) : { role: 'img', 'aria-label': label }
  const sized = fixed || paint === 'print' ? { width, height } : {}
  const placed = paint === 'print' ? { xmlns: 'http://www.w3.org/2000/svg' } : { className, ...spoken }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, for a title would pop up under the pointer
    <svg viewBox={`0 0 ${width} ${height}`} focusable="false" {...sized} {...placed}>
      {children}
    </svg>
  )
}
