// Plain JavaScript without dependencies: the first step on a bare machine.
import { spawn } from 'node:child_process'
import { MEMORY } from './memory.mjs.mts'
import { prepare } from './prepare.mjs'

prepare()
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  stdio: 'inherit',
  env: { ...MEMORY, ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
