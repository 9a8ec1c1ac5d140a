type Key = 'theme' | 'language' | 'keys' | 'instant' | 'haptics' | 'finished';

/** What the first paint or the first key press needs is kept where it can be read without waiting; the script in `app.html` reads the same keys. */
export const readLocal = (key: Key): string | null => {
	try {
		return localStorage.getItem(`factline.${key}`);
	} catch {
		// Some browsers refuse all storage: the defaults hold
		return null;
	}
};

export const writeLocal = (key: Key, value: string | null): void => {
	try {
		if (value === null) localStorage.removeItem(`factline.${key}`);
		else localStorage.setItem(`factline.${key}`, value);
	} catch {
		// Holds until the page closes
	}
};
