import { Page } from '#platform/web/workspace/page.tsx'
import { useLanguage } from './language.ts'
import { useFrame } from './use-frame.ts'

/** In place of a page that does not exist for this person. */
export function NoPlace() {
  const frame = useFrame()
  return (
    <div lang={useLanguage()}>
      <Page title={frame.noPlace}>
        <p>{frame.noPlaceAdvice}</p>
      </Page>
    </div>
  )
}

/** While the script of a page is being fetched. */
export function OpeningPage() {
  return (
    <p className="waiting" lang={useLanguage()}>
      {useFrame().openingPage}
    </p>
  )
}
