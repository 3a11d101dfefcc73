/**
 * Preloaded into programs that end by `process.exit`. On Node 20 the loader of tsx answers from a
 * thread that does not keep the process alive: on a busy machine a program could end, with code 0,
 * while it was still loading its first module.
 */
setInterval(() => {}, 1_000)
