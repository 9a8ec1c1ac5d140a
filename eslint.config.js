import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Rules for no-restricted-syntax. ESLint replaces the list of a rule when a later block sets it again,
// so each block below names all the lists that hold for its files.
const cast = {
	selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
	message: 'No `as`: write a reader or a better type (`as const` and `satisfies` are fine).'
};
const angleCast = { selector: 'TSTypeAssertion', message: 'No casts: write a reader or a better type.' };
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const patchedDate = {
	selector: 'MemberExpression[property.name=/^(scheduler|dueFormat)$/]',
	message: 'ts-fsrs adds this to Date.prototype: use base/time.ts or memory/fsrs.ts.'
};
const patchedDateCall = {
	selector: 'MemberExpression[object.type="NewExpression"][object.callee.name="Date"][property.name=/^(diff|format)$/]',
	message: patchedDate.message
};

const bareLocale = {
	selector: 'MemberExpression[property.name=/^toLocale(Date|Time)?String$/]',
	message: 'Dates and numbers are written in one form: ui/dates.ts, ui/numbers.ts.'
};

const everywhere = [patchedDate, patchedDateCall];
const source = [...everywhere, cast, angleCast, defaultExport, bareLocale];

/** The domain gets time, chance and identity as arguments, and says what went wrong with a value. */
const domain = [
	...source,
	{ selector: 'ThrowStatement', message: 'The domain does not throw: return a Result with a named problem.' },
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The time comes in as an argument.' },
	{ selector: 'CallExpression[callee.name="Date"]', message: 'The time comes in as an argument.' },
	{
		selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
		message: 'The time comes in as an argument.'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'Chance comes in as an argument: see base/random.ts.'
	}
];

/** What makes questions must give the same bytes on every machine: nothing that depends on locale or rounding. */
const generating = [
	...domain,
	{
		selector: 'MemberExpression[property.name=/^(localeCompare|toLocale[A-Za-z]*)$/]',
		message: 'Differs between machines: compare by code point or use base/fold.ts.'
	},
	{ selector: 'Identifier[name="Intl"]', message: 'Differs between machines.' },
	{
		selector:
			'MemberExpression[object.name="Math"][property.name=/^(pow|exp|expm1|log|log2|log10|log1p|sin|cos|tan)$/]',
		message: 'Last digits differ between machines.'
	},
	{ selector: 'BinaryExpression[operator="**"]', message: 'Last digits differ between machines.' },
	{ selector: 'AssignmentExpression[operator="**="]', message: 'Last digits differ between machines.' }
];

const restrict = (list) => ({ 'no-restricted-syntax': ['error', ...list] });
const tests = ['**/*.test.ts', 'tests/**/*.ts'];

export default ts.config(
	{
		ignores: [
			'build*/',
			'.svelte-kit/',
			'node_modules/',
			'src/lib/generated/',
			'test-results/',
			'playwright-report/',
			'pictures/',
			'.cache/',
			'scripts/bench/bare/'
		]
	},
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off', // the compiler knows better
			eqeqeq: ['error', 'always'],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// `let { a, b } = $props()` is how Svelte asks for it
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }]
		}
	},
	{
		// Lives in another world than the pages: its types come from its own project
		files: ['src/service-worker.ts'],
		languageOptions: { parserOptions: { projectService: false, project: './tsconfig.sw.json' } }
	},
	{ files: ['src/**/*.{ts,svelte}'], rules: restrict(source) },
	{ files: ['src/lib/domain/**/*.ts'], rules: restrict(domain) },
	{
		files: ['src/lib/domain/{generator,questions}/**/*.ts', 'src/lib/domain/base/random.ts'],
		rules: restrict(generating)
	},
	{
		files: tests,
		rules: {
			...restrict(everywhere),
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unsafe-type-assertion': 'off'
		}
	},
	{ files: ['**/*.mjs', '**/*.js'], ...ts.configs.disableTypeChecked },
	{
		files: ['**/*.mjs', '**/*.js', 'scripts/**/*.ts', '*.config.ts'],
		rules: restrict(everywhere)
	}
);
