/** Languages of the frame of the workspace: menu, header, headings of the inbox. Pages and what the law says are Polish. */
export const LANGUAGES = ['pl', 'uk', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same thing in every language; one that is missing does not compile. */
export type InLanguages<T = string> = Readonly<Record<Language, T>>

/** What words in another language must hold: the same names, whatever the texts are. */
export type Worded<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string
    ? string
    : Words[Name] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Worded<Words[Name]>
}
