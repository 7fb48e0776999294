/** An error as RFC 9457 tells it: a stable code for programs, a Polish sentence for people. Pure, for both ends. */
export type Problem = { type: string; title: string; status: number; detail: string; code: string } & Record<
  string,
  unknown
>
