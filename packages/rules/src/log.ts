/** An input log: what a player did in a run, in order. `at` is milliseconds since the run's first picture, never falling. */
export type InputLog<Input = unknown> = readonly (readonly [at: number, input: Input])[];
