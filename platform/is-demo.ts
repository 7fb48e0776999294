import type { Ctx } from './ctx.ts'

/** Whether this database is the fictional region; whoever assembles the program knows which module says so. */
export type IsDemo = (ctx: Ctx) => Promise<boolean>
