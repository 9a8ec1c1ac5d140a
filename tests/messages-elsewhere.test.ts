import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

// Every word that people read is a message in both languages: a template holds signs and values only

const SPOKEN = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
/** The letters of options, and a sample publisher of the gallery. */
const ALLOWED = /^(ABCDEFGH|[A-H]|Xinhua|1\.07 million)$/;
const WORD = /\p{L}{2,}/u;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const textOf = (node: Node): string => (typeof node.data === 'string' ? node.data : '');
const isSaid = (text: string): boolean => WORD.test(text) && !ALLOWED.test(text.trim());

/** The strings that an expression can put on the page by itself: not those it hands to something else or compares. */
const stringsOf = (node: unknown): readonly string[] => {
	if (!isNode(node)) return [];
	switch (node.type) {
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'TemplateLiteral':
			return (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map((q) => q.value.cooked);
		case 'ConditionalExpression':
			return [node.consequent, node.alternate].flatMap(stringsOf);
		case 'LogicalExpression':
			return stringsOf(node.right);
		case 'BinaryExpression':
			return node.operator === '+' ? [node.left, node.right].flatMap(stringsOf) : [];
		case 'ExpressionTag':
			return stringsOf(node.expression);
		default:
			return [];
	}
};

const wordsIn = (node: Node): readonly string[] => {
	if (node.type === 'Text') return [textOf(node)];
	if (node.type === 'ExpressionTag') return stringsOf(node);
	if (node.type === 'Attribute') {
		if (!SPOKEN.test(String(node.name))) return [];
		const values = [node.value].flat().filter(isNode);
		return values.flatMap((value) => (value.type === 'Text' ? [textOf(value)] : stringsOf(value)));
	}
	if (node.type === 'StyleDirective' || node.type === 'ClassDirective') return [];
	return childrenOf(node).flatMap(wordsIn);
};

/** What a component says in words of its own. */
const literalsIn = (source: string): readonly string[] => {
	const { fragment } = parse(source, { modern: true }) as unknown as { readonly fragment: Node };
	return wordsIn(fragment)
		.map((text) => text.trim())
		.filter(isSaid);
};

const components = (): string[] =>
	['src/lib', 'src/routes']
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.svelte') && !path.includes('/testing/'));

test('no component has words of its own', () => {
	const found = components().flatMap((path) =>
		literalsIn(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`)
	);
	expect(found).toEqual([]);
});

test.each([
	['<p>Hello</p>', ['Hello']],
	['<p>{m.close()} now</p>', ['now']],
	['<p>{open ? "Shut it" : m.open()}</p>', ['Shut it']],
	['<p>{`${n} cards`}</p>', ['cards']],
	['<button aria-label="Close"></button>', ['Close']],
	['<button title={open ? "Shut it" : ""}></button>', ['Shut it']],
	['<Icon name="check" label="Right" />', ['Right']],
	['<p class="soft" lang="en">{m.source()} – {n} × 3 → </p>', []],
	['<p>{kind === "book" ? m.book() : say("book")}</p>', []],
	['{#if kind === "book"}<b>Libro</b>{/if}', ['Libro']],
	['{#each all as one}<i>Uno</i>{:else}<i>Nada</i>{/each}', ['Uno', 'Nada']]
])('the guard itself: %s says %j', (source, said) => {
	expect(literalsIn(source)).toEqual(said);
});
