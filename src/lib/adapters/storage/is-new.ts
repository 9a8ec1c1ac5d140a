import { DATABASE } from './schema.ts';

/**
 * Whether nothing was ever kept on this device: to open the database would make it. False where the browser cannot
 * tell (Firefox before 126), so that what may be there is looked for.
 */
export const isNewHere = async (): Promise<boolean> => {
	try {
		const databases = await indexedDB.databases();
		return databases.every(({ name }) => name !== DATABASE);
	} catch {
		return false;
	}
};
