/** What a key, or a button of a remote control, does on the projector. */
export type Command = 'forward' | 'back' | 'blank' | 'full' | 'time' | 'leave';

/** Remote controls send PageDown and PageUp, some of them the arrows, and B or a full stop for a black screen. */
const ALWAYS: Readonly<Record<string, Command>> = { PageDown: 'forward', PageUp: 'back', Escape: 'leave' };
const OUTSIDE_FIELDS: Readonly<Record<string, Command>> = { ArrowRight: 'forward', ArrowLeft: 'back' };
const OUTSIDE_CONTROLS: Readonly<Record<string, Command>> = { ' ': 'forward', Enter: 'forward' };
const SINGLE: Readonly<Record<string, Command>> = { b: 'blank', '.': 'blank', f: 'full', t: 'time' };

/**
 * Null for a key that means nothing here, or that belongs to a field or a button that has the focus.
 * `single`: letters count; they can be switched off.
 */
export const commandOf = (event: KeyboardEvent, single: boolean): Command | null => {
	const { key, target } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
	if (event.repeat && key !== 'PageDown' && key !== 'PageUp') return null;
	const within = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
	if (ALWAYS[key] !== undefined) return ALWAYS[key];
	if (within('input, select, textarea')) return null;
	if (OUTSIDE_FIELDS[key] !== undefined) return OUTSIDE_FIELDS[key];
	if (single && SINGLE[key.toLowerCase()] !== undefined) return SINGLE[key.toLowerCase()] ?? null;
	return within('button, a') ? null : (OUTSIDE_CONTROLS[key] ?? null);
};
