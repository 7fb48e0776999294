import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type Browser, chromium } from 'playwright-core'
import { describe, inject } from 'vitest'

/**
 * The headless build of Debian's Chromium first, where it is: the same pages for a sixth less, since it draws no window
 * around them that nobody sees.
 */
const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/**
 * What a page under test has no use for. The list stands in the place of the one that Playwright passes, so it repeats
 * what matters of that one. `WebUIOmniboxPopup` would draw the list below the address bar, which nobody sees here, as a
 * page of its own in a process of its own for every window: two thirds of what a window costs.
 */
const NOT_NEEDED = [
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** Works as root, in a container with a small /dev/shm, and without asking anything of the outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  `--disable-features=${NOT_NEEDED.join()}`,
]

/** A page lives for seconds here: its scripts, and axe, are done before what a compiler makes of them pays for itself. */
const BRIEF_SCRIPTS = '--js-flags=--no-opt --no-maglev'

/** The browser of this machine, or undefined. `CHROMIUM_PATH` names one in an unusual place. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => place !== undefined && place !== '' && existsSync(place))
}

const opened = new Map<'maps' | 'plain', Browser>()

/**
 * The browser of this process, started when a file of tests first asks for it; it ends with the process, so nobody closes
 * it, only their windows. A map that moves needs WebGL, which software draws here, and then draws every page; without
 * `maps` pages are painted the plain way for half the work.
 *
 * @throws Error when the machine has no Chromium
 */
export async function openBrowser({ maps = false } = {}): Promise<Browser> {
  const kind = maps ? 'maps' : 'plain'
  const known = opened.get(kind)
  if (known?.isConnected()) return known
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium here. Install one or set CHROMIUM_PATH.')
  const args = maps ? FLAGS : [...FLAGS, '--disable-software-rasterizer', BRIEF_SCRIPTS]
  const browser = await withTemporaryFilesIn(inject('browserFolder'), () => chromium.launch({ executablePath, args }))
  opened.set(kind, browser)
  return browser
}

/** A process of tests is ended before its browser can clear up, so the run removes the folder. */
async function withTemporaryFilesIn<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const usual = tmpdir()
  process.env.TMPDIR = folder
  try {
    return await run()
  } finally {
    process.env.TMPDIR = usual
  }
}

/**
 * A group of tests that look at pages. On a machine without Chromium they are skipped and the reason printed; where
 * results count (`CI=true`) their absence is a failure.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  const found = findChromium() !== undefined
  if (!found && process.env.CI === 'true') throw new Error('CI has no Chromium: pages would go unchecked')
  if (!found)
    console.log(`Pominięto „${name}”: na tej maszynie nie ma Chromium (można wskazać je przez CHROMIUM_PATH).`)
  describe.skipIf(!found)(name, tests)
}
