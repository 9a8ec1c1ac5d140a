/** What `npm run soak` is asked for. A seed runs once, to see a failure again; else new seeds until the time is over. */
export interface Wishes {
	readonly minutes: number;
	readonly seed: number | null;
	readonly path: string | null;
	/** From 1; null: all of them. */
	readonly property: number | null;
}

const USAGE = 'usage: npm run soak -- [--minutes <n>] [--seed <n> [--path <p>] [--property <n>]]';

/** The wishes, or the sentence that says what is wrong with them. */
export const readArguments = (args: readonly string[], properties: number): Wishes | string => {
	const given = new Map<string, string>();
	for (let at = 0; at < args.length; at += 2) {
		const [name = '', value] = [args[at], args[at + 1]];
		if (!['--minutes', '--seed', '--path', '--property'].includes(name)) return `${name} is no option. ${USAGE}`;
		if (value === undefined) return `${name} needs a value. ${USAGE}`;
		given.set(name, value);
	}
	const [minutes, seed] = [Number(given.get('--minutes') ?? 1), numberOf(given.get('--seed'))];
	const [path, property] = [given.get('--path') ?? null, numberOf(given.get('--property'))];
	if (!(minutes > 0)) return `--minutes must be a number above 0. ${USAGE}`;
	if (seed !== null && !Number.isInteger(seed)) return `--seed must be a whole number. ${USAGE}`;
	if (path !== null && (seed === null || property === null)) return `--path needs --seed and --property. ${USAGE}`;
	if (property !== null && !(Number.isInteger(property) && property >= 1 && property <= properties))
		return `--property must be a whole number from 1 to ${properties}. ${USAGE}`;
	return { minutes, seed, path, property };
};

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
