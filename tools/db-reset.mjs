// npm run db:reset – removes the embedded database and the kept files of this installation, after a question.
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'

const dataDir = resolve(process.env.DATA_DIR || 'data')
if (existsSync(join(dataDir, 'postgres', 'postmaster.pid'))) {
  console.error('Baza działa. Zatrzymaj Splot (Ctrl+C w jego oknie) i spróbuj ponownie.')
  process.exit(1)
}
const agreed = process.argv.includes('--yes') || (await asked())
if (agreed) {
  for (const name of ['postgres', 'postgres.log', 'files', 'secrets.json'])
    rmSync(join(dataDir, name), { recursive: true, force: true })
  console.log(`Usunięto bazę i pliki z ${dataDir}.`)
} else {
  console.log('Nic nie usunięto.')
}

async function asked() {
  if (!process.stdin.isTTY) {
    console.error('Bez terminala potwierdź opcją: npm run db:reset -- --yes')
    process.exit(2)
  }
  const dialogue = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await dialogue.question(`Usunąć bazę i wszystkie pliki z ${dataDir}? Wpisz „usuń”: `)
  dialogue.close()
  return answer.trim() === 'usuń'
}
