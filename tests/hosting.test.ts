import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE, HEADERS } from '../scripts/headers.mjs';

const blocks = [...readFileSync('docs/HOSTING.md', 'utf8').matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(
	([, kind = '', text = '']) => ({ kind, text })
);
const headers = Object.entries(HEADERS);

/** How each kind of server writes a header, lower case. */
const written: Record<string, (name: string, value: string) => string> = {
	'': (name, value) => `  ${name}: ${value}\n`,
	nginx: (name, value) => ` add_header ${name} "${value}" always;`,
	apache: (name, value) => ` header always set ${name} "${value}"\n`
};

test.each(Object.keys(written))(
	'the guide to hosting sets the headers that the tests run under (kind of server: "%s")',
	(kind) => {
		const text = blocks.find((block) => block.kind === kind)?.text.toLowerCase() ?? '';
		const missing = headers.filter(
			([name, value]) => !text.includes(written[kind]?.(name, value.toLowerCase()) ?? '?')
		);
		expect(missing).toEqual([]);
		for (const rule of Object.values(CACHE)) expect(text).toContain(rule);
	}
);
