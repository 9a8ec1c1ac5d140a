import { made, type Maker } from './maker.ts';

/** A flashcard: whatever can be asked can be turned over. */
export const self: Maker = (ask) => made(ask, []);
