import { mkdtempSync, rmSync } from 'node:fs'
const { benchEvidence } = await import('/work/main/bench/evidence.ts')
const folder = mkdtempSync('/dev/shm/splot-ev-')
try { for (const r of await benchEvidence(folder)) console.log(JSON.stringify(r)) } finally { rmSync(folder,{recursive:true,force:true}) }
