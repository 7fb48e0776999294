import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { Button } from './button.tsx'
import { words } from './labels.pl.ts'
import { ProblemNote } from './problem-note.tsx'
import { useDraft } from './use-draft.ts'

type ConfirmProps<E extends Endpoint> = {
  api: E
  input: InputOf<E>
  /** Verb on the button that opens the question and on the one that does it. */
  verb: string
  /** Whom or what it is about, for a list with many such buttons. */
  about: string
  question: string
  consequence: string
  onDone: (answer: AnswerOf<E>) => void
}

/** Something that cannot be simply undone: it says what will happen and waits for a yes. */
export function Confirm<E extends Endpoint>(props: ConfirmProps<E>) {
  const { api, input, verb, about, question, consequence, onDone } = props
  const [isOpen, setOpen] = useState(false)
  const draft = useDraft(api, (answer) => {
    setOpen(false)
    onDone(answer)
  })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button kind="dense" name={`${verb}: ${about}`} onPress={() => setOpen(true)}>
        {verb}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog" role="alertdialog">
            <Heading slot="title" level={2}>
              {question}
            </Heading>
            <p>{consequence}</p>
            {draft.problem !== undefined && <ProblemNote problem={draft.problem} />}
            <div className="actions">
              <Button isBusy={draft.isBusy} onPress={() => void draft.send(input)}>
                {verb}
              </Button>
              <Button kind="plain" onPress={() => setOpen(false)}>
                {words.cancel}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
