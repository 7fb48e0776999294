import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { PlainDate } from '#kernel/plain-date.ts'
import { headsFile } from '../audit/heads-file.ts'
import { createVault } from '../auth/vault.ts'
import { callOperation } from '../call.ts'
import type { Actor } from '../ctx.ts'
import { connect, type Database } from '../db/connect.ts'
import { fileStore } from '../documents/file-store.ts'
import { documentsModule } from '../documents/module.ts'
import type { AnswerOf, Endpoint, InputOf } from '../http/endpoint.ts'
import type { Module } from '../module.ts'
import { assemble, type Platform } from '../platform.ts'
import type {} from './database-server.ts' // says what is provided under "database"

/** A caller in a test: the same way in as HTTP, pages and the command line. */
export type Caller = { call: <E extends Endpoint>(api: E, input: InputOf<E>) => Promise<AnswerOf<E>> }

/** A database, files and a stopped clock for one test, with the modules under test. */
export type World = {
  platform: Platform
  db: Database
  /** Address of this world's database for the application's login. */
  appUrl: string
  /** The same for the owner's login, which runs the job queue. */
  ownerUrl: string
  as: (actor: Actor) => Caller
  /** Moves the stopped clock. */
  setNow: (instant: string) => void
  /** Moves it on. */
  pass: (ms: number) => void
  /** Whoever sits at the machine. */
  operator: Caller
  /** A resident without an account. */
  resident: Caller
}

/**
 * Makes a world on a day: a copy of the migrated template database, real and empty. It ends with the test,
 * or with `end()` when it was made in `beforeAll`, and its database goes with it.
 */
export async function world(today: PlainDate, modules: Module[]): Promise<World & { end: () => Promise<void> }> {
  const database = inject('database')
  const name = `world_${randomUUID().replaceAll('-', '')}`
  await asRoot(database.rootUrl, `create database ${name} template splot owner splot_owner strategy file_copy`)
  const appUrl = database.appUrl.replace(/\/splot$/, `/${name}`)
  const ownerUrl = database.ownerUrl.replace(/\/splot$/, `/${name}`)
  const { db } = connect(appUrl, { name: 'splot-test', size: 4 })
  const folder = mkdtempSync(join(tmpdir(), 'splot-files-'))
  let now = new Date(`${today}T11:00:00Z`)
  const heads = headsFile(join(folder, 'audit-heads.log'))
  const platform = assemble(
    { db, files: fileStore(folder), heads, vault: createVault(randomBytes(32)), clock: () => now },
    [documentsModule, ...modules],
  )
  const as = (actor: Actor): Caller => ({ call: (api, input) => callOperation(platform, actor, api, input) })

  let ended = false
  const end = async () => {
    if (ended) return
    ended = true
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
    await asRoot(database.rootUrl, `drop database ${name} with (force)`)
  }
  try {
    onTestFinished(end)
  } catch {
    // made outside a test (beforeAll): the caller ends it
  }
  return {
    platform,
    db,
    appUrl,
    ownerUrl,
    as,
    setNow: (instant) => {
      now = new Date(instant)
    },
    pass: (ms) => {
      now = new Date(now.getTime() + ms)
    },
    operator: as({ kind: 'operator', name: 'test' }),
    resident: as({ kind: 'public' }),
    end,
  }
}

let root: pg.Pool | undefined

/** By the one connection that a worker keeps, which does not keep the worker. */
async function asRoot(rootUrl: string, sql: string): Promise<void> {
  root ??= new pg.Pool({ connectionString: rootUrl, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true })
  for (let attempt = 1; ; attempt += 1) {
    try {
      await root.query(sql)
      return
    } catch (error) {
      if (attempt === 50 || !/being accessed by other users/.test((error as Error).message)) throw error
      await new Promise((resolve) => setTimeout(resolve, 20)) // another world is being copied right now
    }
  }
}
