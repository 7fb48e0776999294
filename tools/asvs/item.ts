/** How one requirement is proven. Each kind is checked by tools/asvs.test.ts; nothing here is believed. */
export type Proof =
  | { kind: 'test'; file: string; title: string }
  | { kind: 'configuration'; file: string; contains: string }
  | { kind: 'document'; file: string; heading: string }
  /** The source has no such thing, except in the files named. */
  | { kind: 'source'; pattern: string; except: readonly string[] }
  /** The requirement is about something that is not there. */
  | { kind: 'absent'; feature: string; probe: Probe }
  /** Not met, and said so. */
  | { kind: 'open'; reason: string }

/** What would be found if the feature appeared after all. */
export type Probe = { packages: string } | { source: string } | { operations: string }

/** A requirement of ASVS 5.0 by its number, what Splot does about it in our own words, and the proofs. */
export type Item = { id: string; does: string; proofs: readonly Proof[] }

export type Chapter = { number: number; name: string; items: readonly Item[] }

export const item = (id: string, does: string, ...proofs: Proof[]): Item => ({ id, does, proofs })
export const proven = (file: string, title: string): Proof => ({ kind: 'test', file, title })
export const configured = (file: string, contains: string): Proof => ({ kind: 'configuration', file, contains })
export const described = (file: string, heading: string): Proof => ({ kind: 'document', file, heading })
export const nowhere = (pattern: string, ...except: string[]): Proof => ({ kind: 'source', pattern, except })
export const open = (reason: string): Proof => ({ kind: 'open', reason })
export const absent = (feature: string, probe: Probe): Proof => ({ kind: 'absent', feature, probe })
