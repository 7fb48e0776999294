import fc from 'fast-check'

/** More runs of every property in the deep test: SPLOT_PROPERTY_RUNS=2000. */
const runs = Number(process.env.SPLOT_PROPERTY_RUNS ?? 0)
if (runs > 0) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs })
