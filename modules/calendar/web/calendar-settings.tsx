import { useState } from 'react'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { Checkbox } from '#platform/web/workspace/checkbox.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Part } from '#platform/web/workspace/page.tsx'
import { ProblemNote } from '#platform/web/workspace/problem-note.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { calendarOperations as api } from '../shared/operations.ts'
import { calendar as words } from './labels.pl.ts'

/** Whether I am reminded by mail, and the secret address for my calendar program. */
export function CalendarSettings() {
  const settings = useAsk(api.getSettings, {})
  const [path, setPath] = useState<string>()
  const choose = useDraft(api.chooseReminders, () => {})
  const make = useDraft(api.renewFeed, (made) => setPath(made.path))
  return (
    <Part id="przypomnienia" title={words.settings}>
      <Asked of={settings} waiting={words.settingsWaiting}>
        {({ isReminded, feedSince }) => (
          <>
            <Checkbox
              isSelected={isReminded}
              onChange={(wanted) => {
                void choose.send({ body: { isReminded: wanted } })
                say(wanted ? words.reminded : words.notReminded)
              }}
            >
              {words.remind}
            </Checkbox>
            {choose.problem !== undefined && <ProblemNote problem={choose.problem} />}
            <h3>{words.feed}</h3>
            <p>{words.feedLead}</p>
            {path !== undefined && (
              <div className="field">
                <label htmlFor="adres-kalendarza">{words.feedField}</label>
                <p className="hint">{words.feedMade}</p>
                <input
                  id="adres-kalendarza"
                  readOnly
                  value={location.origin + path}
                  onFocus={(event) => event.target.select()}
                />
              </div>
            )}
            <p>{feedSince === null ? words.noFeed : words.feedSince(moment(feedSince))}</p>
            {make.problem !== undefined && <ProblemNote problem={make.problem} />}
            <p className="actions">
              {feedSince === null ? (
                // not shown as busy: it goes away with the answer, and what was read out about it would stay behind
                <Button kind="plain" onPress={() => (make.isBusy ? undefined : void make.send({}))}>
                  {words.makeFeed}
                </Button>
              ) : (
                <>
                  <Confirm
                    api={api.renewFeed}
                    input={{}}
                    verb={words.renewFeed}
                    about={words.feedAbout}
                    question={words.renewQuestion}
                    consequence={words.renewConsequence}
                    onDone={(made) => setPath(made.path)}
                  />
                  <Confirm
                    api={api.revokeFeed}
                    input={{}}
                    verb={words.revokeFeed}
                    about={words.feedAbout}
                    question={words.revokeQuestion}
                    consequence={words.revokeConsequence}
                    onDone={() => {
                      setPath(undefined)
                      say(words.revoked)
                    }}
                  />
                </>
              )}
            </p>
          </>
        )}
      </Asked>
    </Part>
  )
}
