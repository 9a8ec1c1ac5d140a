import { type Presentation, readPresentation } from '#lib/domain/session/presentation.ts';

const NAME = 'factline.present';

/** Of this tab only, and until it is closed: a page loaded anew in the middle of a lesson goes on where it was. */
export const keptPresentation = (code: string): Presentation | null => {
	try {
		const raw: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
		const isThis = typeof raw === 'object' && raw !== null && 'code' in raw && raw.code === code;
		return isThis && 'now' in raw ? readPresentation(raw.now) : null;
	} catch {
		return null;
	}
};

export const keepPresentation = (code: string, now: Presentation): void => {
	try {
		sessionStorage.setItem(NAME, JSON.stringify({ code, now }));
	} catch {
		// Lasts as long as the page does
	}
};
