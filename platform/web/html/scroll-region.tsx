import type { ReactNode } from 'react'

type ScrollRegionProps = {
  /** Id of the caption that names the region. */
  labelledBy: string
  className?: string
  children: ReactNode
}

/** A table too wide for the window scrolls in here, by finger and by keyboard: the only thing on a page that may. */
export function ScrollRegion({ labelledBy, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more part in the outline of the page
    <div
      className={className === undefined ? 'scroll-x' : `scroll-x ${className}`}
      role="region"
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard could not scroll (WCAG 2.1.1)
      tabIndex={0}
    >
      {children}
    </div>
  )
}
