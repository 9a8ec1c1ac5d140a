import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withWholeHead } from '../scripts/lib/page-head.mjs';

const manifest = {
	'_frame.js': { file: '_app/immutable/chunks/frame.js', css: ['_app/immutable/assets/frame.css'] },
	'_start.js': {
		file: '_app/immutable/chunks/start.js',
		imports: ['_frame.js'],
		css: ['_app/immutable/assets/start.css']
	},
	'_quiz.js': { file: '_app/immutable/chunks/quiz.js', imports: ['_start.js', '_frame.js'] },
	'_cover.js': { file: '_app/immutable/chunks/cover.js', name: 'cover', imports: ['_frame.js'] },
	'node.js': { file: '_app/immutable/nodes/17.js', imports: ['_frame.js', '_quiz.js'] }
};
const startOf = (base: string): string =>
	`{ __sveltekit_1 = {}; Promise.all([ import("${base}_app/immutable/entry/start.js"), import("${base}_app/immutable/entry/app.js") ]).then(go); }`;
const page = (base: string): string =>
	[
		'<meta charset="utf-8" />',
		'<script>theme()</script>',
		`<meta http-equiv="content-security-policy" content="script-src '${sha(startOf(base))}'; style-src 'self' 'sha256-own'">`,
		`\t\t<link href="${base}_app/immutable/entry/start.js" rel="modulepreload">`,
		`\t\t<link href="${base}_app/immutable/entry/app.js" rel="modulepreload">`,
		`\t\t<link href="${base}_app/immutable/chunks/frame.js" rel="modulepreload">`,
		`\t\t<link href="${base}_app/immutable/nodes/17.js" rel="modulepreload">`,
		`\t\t<link href="${base}_app/immutable/assets/frame.css" rel="stylesheet">`,
		`\t\t<link href="${base}_app/immutable/assets/17.css" rel="stylesheet" disabled media="(max-width: 0)">`,
		`</head><script>${startOf(base)}</script>`
	].join('\n');
/** Two files hand on what the frame holds; of the others only the name is of interest. */
const read = (file: string): string => {
	if (file.endsWith('entry/start.js')) return 'export{b as start}from"../chunks/frame.js";\n';
	return file.endsWith('entry/app.js') ? 'export{c as nodes,d}from"../chunks/frame.js";' : `/* ${file} */`;
};
const sha = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const scriptIn = (html: string): string => /<script>([^<]*__sveltekit_[^<]*)<\/script>/.exec(html)?.[1] ?? '';
const filesIn = (html: string, rel: string): readonly string[] =>
	[...html.matchAll(new RegExp(`href="([^"]+)" rel="${rel}"`, 'g'))].map(([, href = '']) => href.replace(/^.*\//, ''));

describe('the head of a page', () => {
	test('names all that its modules need, each once, styles before scripts', () => {
		const html = withWholeHead(page('../../'), '/make/', manifest, read);
		expect(filesIn(html, 'modulepreload')).toEqual(['start.js', 'app.js', 'frame.js', '17.js', 'quiz.js', 'start.js']);
		expect(filesIn(html, 'stylesheet')).toEqual(['frame.css', '17.css', 'start.css']);
		expect(html.lastIndexOf('stylesheet')).toBeLessThan(html.indexOf('modulepreload'));
		expect(html).toContain('<link href="../../_app/immutable/assets/start.css" rel="stylesheet">');
		expect(html).not.toContain('<style>');
	});

	test('a page that is opened first holds its styles, allowed by their hashes, and names them without fetching them', () => {
		const html = withWholeHead(page('../'), '/quiz/', manifest, read);
		expect(filesIn(html, 'modulepreload')).toContain('cover.js');
		for (const name of ['frame', 'start']) {
			const text = read(`_app/immutable/assets/${name}.css`);
			expect(html).toContain(`<style>${text}</style>`);
			expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
			expect(html).toContain(`assets/${name}.css" rel="stylesheet" disabled media="(max-width: 0)">`);
		}
		expect(html).toContain("'sha256-own'");
		expect(html).not.toContain('/* _app/immutable/assets/17.css */');
	});

	test('the policy stands before all that is named, and the files next: nothing is fetched before it is read', () => {
		const html = withWholeHead(page('../'), '/quiz/', manifest, read);
		const [policy, files, script] = ['content-security-policy', 'modulepreload', '<script>'].map((text) =>
			html.indexOf(text)
		);
		expect(policy).toBeLessThan(files ?? 0);
		expect(html.lastIndexOf('modulepreload')).toBeLessThan(script ?? 0);
		expect(html.match(/content-security-policy/g)).toHaveLength(1);
	});

	test('a page that is opened first starts from the frame, without the files that only hand on what it holds', () => {
		const html = withWholeHead(page('../'), '/quiz/', manifest, read);
		const started = scriptIn(html);
		expect(started).toContain(
			'import("../_app/immutable/chunks/frame.js").then((all) => [{ start: all.b }, { nodes: all.c, d: all.d }]).then(go)'
		);
		expect(html).toContain(`'${sha(started)}'`);
		expect(html).not.toContain(sha(startOf('../')));
		expect(filesIn(html, 'modulepreload')).toEqual(['frame.js', '17.js', 'cover.js', 'quiz.js', 'start.js']);
		const more = (file: string): string => (file.endsWith('app.js') ? 'hurry();' : read(file));
		expect(() => withWholeHead(page('../'), '/quiz/', manifest, more)).toThrow('hold more than');
		const other = page('../').replace(sha(startOf('../')), 'sha256-other');
		expect(() => withWholeHead(other, '/quiz/', manifest, read)).toThrow('starts in a way not known here');
	});

	test('a page that says all without scripts fetches them when it is painted, allowed by the hash of what starts them', () => {
		const html = withWholeHead(page('./'), '/', manifest, read);
		expect(filesIn(html, 'modulepreload')).toEqual([]);
		const started = scriptIn(html);
		for (const name of ['chunks/frame', 'nodes/17', 'chunks/quiz', 'chunks/start'])
			expect(started).toContain(`"./_app/immutable/${name}.js"`);
		expect(started).toContain('requestAnimationFrame');
		expect(html).toContain(`'${sha(started)}'`);
		expect(html).not.toContain(sha(startOf('./')));
	});

	test('a page without modules stays as it is', () => {
		expect(withWholeHead('<head></head>', '/', manifest, read)).toBe('<head></head>');
	});
});
