// Plain JavaScript without dependencies: the first step on a bare machine. package.json starts it with `exec`, for npm
// hands a signal to its shell alone, and the server would stay behind.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { prepare } from './prepare.mjs'

prepare()
// For the C library of Linux; elsewhere it does nothing. By default the library raises its limit of what is given back
// at once with every large block, and a thread that made one booklet leaves 100 MB behind for good. It is read when a
// process starts, so whoever starts it sets it: deploy/ says the same.
const memory = JSON.parse(readFileSync(new URL('memory.json', import.meta.url), 'utf8'))
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  stdio: 'inherit',
  env: { ...memory, ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
