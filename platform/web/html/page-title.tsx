import type { ReactNode } from 'react'

type PageTitleProps = {
  title: string
  /** The line under the title: "gmina wiejska w powiecie żurawieckim · 6 412 mieszkańców · 201 km²". */
  children?: ReactNode
}

/** The one h1 of a page. */
export function PageTitle({ title, children }: PageTitleProps) {
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
    </div>
  )
}
