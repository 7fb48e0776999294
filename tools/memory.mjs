/**
 * Setting of the process that serves, for the C library of Linux; elsewhere it does nothing. By default the library
 * raises its limit of what is given back at once with every large block, and a thread that made one booklet leaves
 * 100 MB behind for good. It is read when a process starts, so whoever starts it sets it: deploy/ says the same.
 */
export const MEMORY = { MALLOC_TRIM_THRESHOLD_: '131072' }
