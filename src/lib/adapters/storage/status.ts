import type { StorageStatus } from '#lib/usecases/ports.ts';

/** What the browser says about the storage of this app; null for what it does not say. */
export const storageStatus = async (): Promise<Omit<StorageStatus, 'hindrance'>> => {
	if (typeof navigator === 'undefined' || !('storage' in navigator)) return { kept: null, used: null, allowed: null };
	const [kept, estimate] = await Promise.all([
		orNull(() => navigator.storage.persisted()),
		orNull(() => navigator.storage.estimate())
	]);
	return { kept, used: estimate?.usage ?? null, allowed: estimate?.quota ?? null };
};

const orNull = async <T>(ask: () => Promise<T>): Promise<T | null> => {
	try {
		return await ask();
	} catch {
		return null;
	}
};
