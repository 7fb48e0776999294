// npm run pictures – screenshots of the demo region for README, taken from the built server.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { prepare } from './prepare.mjs'

const PORT = 3393
const BASE = `http://127.0.0.1:${PORT}`
const SHOTS = { gmina: '/gmina/980803', region: '/region/98', powiat: '/powiat/9808' }

prepare()
const folder = mkdtempSync(join(tmpdir(), 'splot-pictures-'))
const pictures = join(process.cwd(), 'docs/pictures')
mkdirSync(pictures, { recursive: true })
const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: { ...process.env, PORT: String(PORT), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const gone = new Promise((resolve) => server.once('exit', resolve))
try {
  await new Promise((resolve) => server.stdout.on('data', (text) => String(text).includes('gotowy') && resolve()))
  await shootPages()
  await shootBooklet()
} finally {
  server.kill('SIGTERM')
  await gone
  rmSync(folder, { recursive: true, force: true })
}

async function shootPages() {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, reducedMotion: 'reduce' })
    for (const [name, path] of Object.entries(SHOTS)) {
      await page.goto(BASE + path, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    }
  } finally {
    await browser.close()
  }
}

/** The page of one municipality, as the PDF prints it. */
async function shootBooklet() {
  const answer = await fetch(`${BASE}/zeszyty/9808/pdf`)
  const file = join(folder, 'zeszyt.pdf')
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const page = text.split('\f').findIndex((words) => words.includes('Czarna Struga na tle powiatu')) + 1
  execFileSync(
    'pdftoppm',
    ['-r', '90', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, join(folder, 'zeszyt')],
    { stdio: 'ignore' },
  )
  copyFileSync(join(folder, 'zeszyt.png'), join(pictures, 'zeszyt.png'))
}
