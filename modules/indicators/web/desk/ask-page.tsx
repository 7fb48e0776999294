import { Link } from '@tanstack/react-router'
import { Page } from '#platform/web/workspace/page.tsx'
import { AskForm } from './ask-form.tsx'
import { desk } from './labels.pl.ts'

const words = desk.questions

/** A new question: a page of its own, because its fields are heavy and most readers of the list only answer. */
export default function AskPage() {
  return (
    <Page title={words.newTitle} lead={words.lead}>
      <p>
        <Link to="/pytania">{words.back}</Link>
      </p>
      <AskForm />
    </Page>
  )
}
