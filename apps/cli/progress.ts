/** Where progress is told. */
export type Progress = { show: (text: string, done?: number, total?: number) => void; end: () => void }

const BAR = 24

/** On a terminal one line that redraws itself; elsewhere a plain line whenever the step changes. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  let lastText = ''
  let drawn = false
  return {
    show(text, done, total) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${barOf(done, total)}${text}`)
        drawn = true
      } else if (text !== lastText) {
        stream.write(`${text}\n`)
      }
      lastText = text
    },
    end() {
      if (drawn) stream.write('\r\u001b[2K')
      drawn = false
    },
  }
}

function barOf(done: number | undefined, total: number | undefined): string {
  if (done === undefined || total === undefined || total === 0) return ''
  const filled = Math.round((BAR * done) / total)
  return `${'█'.repeat(filled)}${'·'.repeat(BAR - filled)} `
}
