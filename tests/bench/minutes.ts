/** How long a bench of hours goes on: `BENCH_MINUTES`, else what it means to. */
export const minutesOf = (usual: number): number => Number(process.env.BENCH_MINUTES) || usual
