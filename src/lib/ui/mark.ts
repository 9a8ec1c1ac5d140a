import type { Mark as Scored } from '#lib/domain/session/practice.ts';

/** What has become of an item in a run; `done` is answered without saying how. */
export type Mark = Scored | 'done';
