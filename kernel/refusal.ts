/**
 * A no with its reasons: a rule of the domain forbids what was asked. The code is stable and is what programs and
 * translations hold on to; the sentence people read is made at the edge. A mistake in the program is never a refusal.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
