import type { Id } from './id.ts';

const PREFIX = 'own-';

/** Of a pack that a person makes. `name`: random letters and digits, as every device makes its own. */
export const ownIdFrom = (name: string): Id => `${PREFIX}${name}`;

export const isOwnId = (pack: Id): boolean => pack.startsWith(PREFIX);
