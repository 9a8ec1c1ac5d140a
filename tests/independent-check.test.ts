import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const GENERATOR = 'src/lib/domain/generator/';
const CHECK = `${GENERATOR}lint/`;

/** Files that this one takes code from; what is only a type leaves nothing behind. */
const importsOf = (file: string): readonly string[] =>
	[...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s'([^']+)'/gm)].flatMap(
		([, name = '']) => {
			const target = name.startsWith('#lib/')
				? `src/lib/${name.slice('#lib/'.length)}`
				: posix.join(posix.dirname(file), name);
			return name.endsWith('.ts') && existsSync(target) ? [target] : [];
		}
	);

/** The files themselves and everything they take code from, over any number of steps. */
const reachableFrom = (...files: readonly string[]): ReadonlySet<string> => {
	const reached = new Set(files);
	for (const file of reached) for (const next of importsOf(file)) reached.add(next);
	return reached;
};

const checks = readdirSync(CHECK)
	.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
	.map((file) => `${CHECK}${file}`);

// A mistake that the generator and its check share is a mistake that nobody sees
describe('the check of finished items', () => {
	test('takes no code from the generator', () => {
		const own = [...reachableFrom(...checks)].filter((file) => file.startsWith(GENERATOR));
		expect(own.filter((file) => !file.startsWith(CHECK))).toEqual([]);
	});

	test('proves wrong options wrong with nothing that the generator proves with but words, numbers and dates', () => {
		const [check, generator] = [reachableFrom(`${CHECK}truth.ts`), reachableFrom(`${GENERATOR}prove.ts`)];
		const shared = [...check].filter((file) => generator.has(file) && !file.startsWith('src/lib/domain/base/'));
		expect(shared).toEqual([]);
	});

	test('is looked at from the files that prove: both lead to what decides', () => {
		expect(reachableFrom(`${CHECK}truth.ts`)).toContain('src/lib/domain/dataset/truth.ts');
		expect(reachableFrom(`${GENERATOR}prove.ts`)).toContain(`${GENERATOR}value.ts`);
	});
});
