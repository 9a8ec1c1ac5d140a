/**
 * Why practice could not be written down.
 * `no-storage`: this window keeps nothing (private window); `full`: the device gives no more room; `blocked`: another
 * window still holds an older version; `closed`: a newer version of the app took over, reload; `failed`: anything else.
 */
export type SaveProblem = 'no-storage' | 'full' | 'blocked' | 'closed' | 'failed';

/** Why what is stored could not be read: as for saving, but a full device still reads. */
export type ReadProblem = Exclude<SaveProblem, 'full'>;

/** Where it is now. `memory` is gone when the window closes. */
export type Saved = 'disk' | 'memory';
