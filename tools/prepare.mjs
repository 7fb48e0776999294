// Plain JavaScript without dependencies: installs what is missing and builds what is stale.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SOURCES = ['kernel', 'platform', 'modules', 'apps', 'demo', 'database']
const SETUP = [
  'package.json',
  'package-lock.json',
  'vite.public.config.ts',
  'vite.staff.config.ts',
  'tools/build.mjs',
  'tools/server-bundle.json',
]

/** Brings the folder to a state in which Splot can be started or tested. */
export function prepare() {
  process.chdir(root)
  checkNode()
  install()
  build()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23
  if (fits) return
  console.error(
    `Splot potrzebuje Node 20.19+, 22.12+ albo 24; tu jest ${process.versions.node}. Zainstaluj nowszy Node i uruchom ponownie.`,
  )
  process.exit(1)
}

function install() {
  if (isInstalled()) return
  console.log('Instaluję biblioteki…')
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Whether npm, at whoever's word, has installed what the lock file names. What is optional may be for other machines. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json') // npm writes it when it is done
  if (!existsSync(installed)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const held = packagesOf(installed)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || held[path]?.version === version,
  )
}

function build() {
  const wanted = hash([...SETUP, ...SOURCES.flatMap(filesBelow)])
  const stamp = join(root, 'dist', '.splot-built')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Buduję…')
  execFileSync(process.execPath, [join(root, 'tools/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

function hash(files) {
  const sum = createHash('sha256')
  for (const file of files)
    sum
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return sum.digest('hex')
}

function npm(args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) execFileSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
  else
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
}
