import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Each module and what it may import. Read top to bottom: a line may only name lines above it. */
const mayImport: Record<string, readonly string[]> = {
	'lib/domain/base': [],
	'lib/domain/dataset': ['lib/domain/base'],
	'lib/domain/answering': ['lib/domain/base'],
	'lib/domain/memory': ['lib/domain/base'],
	'lib/domain/questions': ['lib/domain/base', 'lib/domain/answering'],
	'lib/domain/paper': ['lib/domain/base', 'lib/domain/questions'],
	'lib/domain/generator': ['lib/domain/base', 'lib/domain/dataset', 'lib/domain/answering', 'lib/domain/questions'],
	'lib/domain/session': ['lib/domain/base', 'lib/domain/answering', 'lib/domain/questions', 'lib/domain/memory'],
	'lib/domain/share': ['lib/domain/base', 'lib/domain/questions', 'lib/domain/generator', 'lib/domain/session'],
	'lib/domain/results': ['lib/domain/base', 'lib/domain/questions', 'lib/domain/session', 'lib/domain/share'],
	'lib/domain/exchange': ['lib/domain/base', 'lib/domain/dataset', 'lib/domain/questions', 'lib/domain/memory'],
	'lib/usecases/ports.ts': ['lib/domain/*'],
	'lib/usecases': ['lib/domain/*', 'lib/usecases/ports.ts'],
	'lib/generated': [],
	'lib/adapters': ['lib/domain/*', 'lib/usecases/ports.ts', 'lib/generated'],
	'lib/ui': ['lib/domain/*', 'lib/usecases/ports.ts', 'lib/usecases', 'lib/generated'],
	'lib/player.ts': ['lib/domain/*', 'lib/usecases/ports.ts', 'lib/usecases', 'lib/adapters', 'lib/ui'],
	'lib/compose.ts': ['lib/domain/*', 'lib/usecases/ports.ts', 'lib/adapters'],
	routes: ['lib/usecases/ports.ts', 'lib/usecases', 'lib/ui', 'lib/compose.ts']
};

/** Third-party code, by the only modules that may touch it: also the list of what we depend on at run time. */
const packages: Record<string, readonly string[]> = {
	'lib/domain/base': ['valibot'],
	'lib/domain/dataset': ['valibot'],
	'lib/domain/questions': ['valibot'],
	'lib/domain/memory': ['valibot', 'ts-fsrs'],
	'lib/domain/session': ['valibot'],
	'lib/domain/share': ['valibot'],
	'lib/domain/results': ['valibot'],
	'lib/domain/exchange': ['valibot'],
	'lib/adapters': ['valibot', 'idb', 'lean-qr', 'qr', '@noble/curves', 'fflate'],
	'lib/ui': ['svelte', '$app'],
	'lib/player.ts': ['svelte'],
	routes: ['svelte', '$app']
};

/** What only tests may import besides; a test may also use the domain and the adapters, to build its values and its world. */
const packagesOfTests = [
	...['vitest', 'vitest-browser-svelte', 'fast-check', 'fake-indexeddb', 'node', 'svelte', '$app'],
	// To make the ZIP that somebody hands in
	'fflate'
];

interface SourceFile {
	/** Path below `src/`. */
	readonly path: string;
	readonly text: string;
}

const modules = Object.keys(mayImport);
/** The longest module name that the path is or lies in: `lib/usecases/ports.ts` goes before `lib/usecases`. */
const moduleOf = (path: string): string | undefined =>
	modules.filter((name) => path === name || path.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0];
const covers = (allowed: string, module: string): boolean =>
	allowed.endsWith('/*') ? module.startsWith(allowed.slice(0, -1)) : module === allowed;
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/testing/');

/** Everything imported or re-exported by name or by `import()`, types included: a type is knowledge, too. */
const importsOf = (text: string): string[] =>
	[...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map((match) => match[2] ?? '');

const packageOf = (specifier: string): string => {
	const [first = '', second = ''] = specifier.split('/');
	return first.startsWith('@') ? `${first}/${second}` : first.replace(/^node:.*/, 'node');
};

/** One sentence for each import of the file that breaks a rule. */
const problemsOf = ({ path, text }: SourceFile): string[] => {
	const module = moduleOf(path);
	if (module === undefined) return [`${path} lies in no module of the table`];
	return importsOf(text).flatMap((specifier) => {
		const problem = problemOf(path, module, specifier);
		return problem === undefined ? [] : [`${path} imports ${specifier}: ${problem}`];
	});
};

const problemOf = (path: string, module: string, specifier: string): string | undefined => {
	if (specifier === './$types') return undefined;
	if (specifier.startsWith('./') || specifier.startsWith('#lib/')) return problemOfOurs(path, module, specifier);
	if (specifier.startsWith('.') || specifier.startsWith('$lib')) return 'write #lib/… instead';
	const name = packageOf(specifier);
	if (name === 'ts-fsrs' && !/^lib\/domain\/memory\/fsrs(\.test)?\.ts$/.test(path))
		return 'only memory/fsrs.ts may know ts-fsrs';
	const allowed = [...(packages[module] ?? []), ...(isTest(path) ? packagesOfTests : [])];
	return allowed.includes(name) ? undefined : `${module} may not use this package`;
};

const problemOfOurs = (path: string, module: string, specifier: string): string | undefined => {
	if (!/\.(ts|svelte|json|css)(\?[\w&]+)?$/.test(specifier)) return 'imports carry their file extension';
	const target = specifier.startsWith('#lib/')
		? `lib/${specifier.slice('#lib/'.length)}`
		: posix.join(posix.dirname(path), specifier);
	const imported = moduleOf(target);
	if (imported === undefined) return 'lies in no module of the table';
	if (imported === module) return undefined;
	if (specifier.startsWith('./')) return 'across modules write #lib/…';
	const allowed = [...(mayImport[module] ?? []), ...(isTest(path) ? ['lib/domain/*', 'lib/adapters'] : [])];
	return allowed.some((name) => covers(name, imported)) ? undefined : `${module} may not know ${imported}`;
};

const sourceFiles = (): SourceFile[] =>
	['lib', 'routes']
		.filter((folder) => existsSync(`src/${folder}`))
		.flatMap((folder) =>
			readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
		)
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('lib/generated/'))
		.map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

describe('the import table', () => {
	test('a line names only lines above itself, so no cycle can be written down', () => {
		const forward = modules.flatMap((module, index) =>
			(mayImport[module] ?? [])
				.filter((allowed) => !modules.slice(0, index).some((above) => covers(allowed, above)))
				.map((allowed) => `${module} -> ${allowed}`)
		);
		expect(forward).toEqual([]);
	});

	test('every import stays in its module, is in the table, or is a package of its module', () => {
		expect(sourceFiles().flatMap(problemsOf)).toEqual([]);
	});
});

describe('the guard itself', () => {
	const domainFile = 'lib/domain/session/practice.ts';
	test.each([
		['storage from the domain', domainFile, `import { db } from '#lib/adapters/storage/schema.ts';`],
		[
			'a type from a module below',
			'lib/domain/base/time.ts',
			`import type { Fact } from '#lib/domain/dataset/fact.ts';`
		],
		['a lazy import', domainFile, `const load = () => import('#lib/ui/state/settings.svelte.ts');`],
		['a re-export', domainFile, `export * from '#lib/adapters/clock.ts';`],
		['an import over several lines', domainFile, `import {\n\ta,\n\tb\n} from '#lib/adapters/clock.ts';`],
		['an import for its effect', domainFile, `import '#lib/ui/theme.css';`],
		['a package in the wrong module', domainFile, `import { openDB } from 'idb';`],
		['ts-fsrs in another file', 'lib/domain/memory/queue.ts', `import { fsrs } from 'ts-fsrs';`],
		['no extension', domainFile, `import { ok } from '#lib/domain/base/result';`],
		['a path upwards', domainFile, `import { ok } from '../base/result.ts';`],
		['$lib', 'routes/+page.svelte', `import { ok } from '$lib/ui/Page.svelte';`],
		['an adapter from a page', 'routes/+page.svelte', `import { clock } from '#lib/adapters/clock.ts';`],
		['a file in no module', 'lib/helpers.ts', ``]
	])('is red for %s', (_what, path, text) => {
		expect(problemsOf({ path, text })).toHaveLength(1);
	});

	test.each([
		['a file of the same module', domainFile, `import { report } from './report.ts';`],
		['a module the table allows', domainFile, `import { remember } from '#lib/domain/memory/replay.ts';`],
		['the ports from the ui', 'lib/ui/state/deck.svelte.ts', `import type { Ports } from '#lib/usecases/ports.ts';`],
		['messages from the ui', 'lib/ui/messages/index.ts', `export * as m from '#lib/generated/messages/all.ts';`],
		['the types of a route', 'routes/+page.ts', `import type { PageLoad } from './$types';`],
		['a test with fast-check', 'lib/domain/base/fold.test.ts', `import fc from 'fast-check';`]
	])('is green for %s', (_what, path, text) => {
		expect(problemsOf({ path, text })).toEqual([]);
	});
});
