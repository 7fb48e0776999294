// npm run splot -- … : the command line on the built bundle, built first when it is stale.
import { spawnSync } from 'node:child_process'
import { prepare } from './prepare.mjs'

const callerFolder = process.env.INIT_CWD ?? process.cwd()
prepare()
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', `${process.cwd()}/dist/cli/main.js`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    cwd: callerFolder, // paths of files are those of the caller
  },
)
process.exitCode = status ?? 1
