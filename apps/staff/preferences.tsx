import { useState } from 'react'
import { type InLanguages, LANGUAGES } from '#platform/web/workspace/language.ts'
import { chooseLanguage, useLanguage } from './language.ts'
import { chooseTheme, chosenTheme, THEMES } from './theme.ts'
import { useFrame } from './use-frame.ts'

/** Each language by its own name; what is translated stands beside it, before anybody chooses. */
const NAMES: InLanguages = { pl: 'polski', uk: 'українська (меню)', en: 'English (menu)' }

/** How the workspace looks in this browser. */
export function ThemeChoice() {
  const frame = useFrame()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <div>
      <label htmlFor="wyglad">{frame.theme}</label>
      <select
        id="wyglad"
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((one) => one === event.target.value) ?? 'system'
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {frame.themes[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What language the frame speaks in this browser. */
export function LanguageChoice() {
  const frame = useFrame()
  const language = useLanguage()
  return (
    <div>
      <label htmlFor="jezyk">{frame.language}</label>
      <select
        id="jezyk"
        value={language}
        aria-describedby="jezyk-opis"
        onChange={(event) => chooseLanguage(LANGUAGES.find((one) => one === event.target.value) ?? 'pl')}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Says what the choice of a language covers: to everybody once another is chosen, before that to screen readers. */
export function LanguageNote() {
  const { languageNote } = useFrame()
  return (
    <p id="jezyk-opis" className={useLanguage() === 'pl' ? 'visually-hidden' : 'language-note bar'}>
      {languageNote}
    </p>
  )
}
