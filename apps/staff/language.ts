import { useSyncExternalStore } from 'react'
import { LANGUAGES, type Language } from '#platform/web/workspace/language.ts'

const KEY = 'splot-language'
const listeners = new Set<() => void>()

/** The language of the frame that this person chose in this browser; Polish until then. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  return LANGUAGES.find((language) => language === kept) ?? 'pl'
}

/** Keeps a choice for the next visit and shows it at once. */
export function chooseLanguage(language: Language): void {
  if (language === 'pl') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, language)
  applyLanguage(language)
  for (const listener of listeners) listener()
}

/** Tells the browser and screen readers what language the frame is in; parts that are only Polish say so themselves. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
}

/** The chosen language, for whatever shows words of the frame. */
export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosenLanguage)
}
