import type { ReactElement } from 'react'
import { Button } from '#platform/web/html/button.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { ErrorSummary, Notice, PostForm } from '#platform/web/html/post-form.tsx'
import type { FieldErrors, Visit } from './visit.ts'
import { NOTICES } from './words.ts'

type AccountFrameProps = { visit: Visit; title: string; body: ReactElement; errors?: FieldErrors }

/** What every account page stands in: who is signed in, what went wrong, what has just been done. */
export function AccountFrame({ visit, title, body, errors = {} }: AccountFrameProps) {
  const notice = NOTICES[(visit.request.query as { komunikat?: string }).komunikat ?? '']
  const listed = Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))
  return (
    <div className="account">
      {visit.session !== undefined && (
        <div className="signed-in">
          <a href="/praca">Miejsce pracy</a>
          <a href="/moje-konto">Moje konto</a>
          <PostForm action="/wyloguj" hidden={visit.hidden}>
            <Button kind="plain">Wyloguj</Button>
          </PostForm>
        </div>
      )}
      <PageTitle title={title} />
      {notice !== undefined && listed.length === 0 && <Notice>{notice}</Notice>}
      <ErrorSummary errors={listed} />
      {body}
    </div>
  )
}
