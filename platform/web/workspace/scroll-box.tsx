import type { ReactNode } from 'react'

/** A table too wide for the window scrolls in here, by finger and by keyboard; its caption names the region. */
export function ScrollBox({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more part in the outline of the page
    <div
      className="scroll-x"
      role="region"
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard could not scroll (WCAG 2.1.1)
      tabIndex={0}
    >
      {children}
    </div>
  )
}
