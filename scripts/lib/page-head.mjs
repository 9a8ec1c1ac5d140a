// What the head of a page names, so that all of it is fetched side by side. SvelteKit leaves out what a page's modules
// import where the frame may import it as well, later: such files were found one after the other, a journey each.
import { createHash } from 'node:crypto';

/** @typedef {{ file: string, name?: string, imports?: string[], css?: string[] }} Chunk */
/** @typedef {{ [key: string]: Chunk }} Manifest Vite's list of what a build holds. */

/** Pages that are opened first, mostly by phones: these wait for no file until they are painted. */
const PAINTED_AT_ONCE = ['/', '/quiz/'];
/** Pages that say all they have to say before a script runs: theirs are fetched when the page is painted. */
const WHOLE_WITHOUT_SCRIPTS = ['/'];
/** Chunks that a page asks for as soon as it runs, by their names (see chunks.mjs). */
const ASKED_AT_ONCE = new Map([['/quiz/', ['cover']]]);

const LINK = /\t*<link href="([^"]*_app\/immutable\/[^"]+)" rel="(modulepreload|stylesheet)"([^>]*)>\n?/g;

/**
 * The page with every file that its modules need named in its head: styles before scripts, because nothing is painted
 * without them, and inside the page itself where it is opened first.
 * @param {string} html
 * @param {string} path of the page: `/quiz/`
 * @param {Manifest} manifest
 * @param {(file: string) => string} read a file of the build
 * @returns {string}
 */
export const withWholeHead = (html, path, manifest, read) => {
	const links = [...html.matchAll(LINK)];
	const [first] = links;
	if (first === undefined) return html;
	const [base = ''] = first[1]?.split('_app/') ?? [];
	const named = new Map(links.map(([, href = '', rel, rest = '']) => [href.slice(base.length), { rel, rest }]));
	const needed = closure([...named.keys()], path, manifest);
	const isIdle = (file) => named.get(file)?.rest.includes('disabled') ?? false;
	const styles = [...new Set([...named.keys(), ...needed.styles])].filter((file) => file.endsWith('.css'));
	const isFirst = PAINTED_AT_ONCE.includes(path);
	const direct = isFirst ? startingDirectly(html, base, read) : { html, spared: [] };
	const scripts = [...new Set([...named.keys(), ...needed.scripts])].filter(
		(file) => file.endsWith('.js') && !direct.spared.includes(file)
	);
	const startsLate = WHOLE_WITHOUT_SCRIPTS.includes(path);
	const inside = isFirst ? styles.filter((file) => !isIdle(file)) : [];
	const lines = [
		// Named, and not fetched: a module that wants it must not wait for it
		...styles.map((file) => {
			const idle = isIdle(file) || inside.includes(file) ? ' disabled media="(max-width: 0)"' : '';
			return `<link href="${base}${file}" rel="stylesheet"${idle}>`;
		}),
		...inside.map((file) => `<style>${read(file)}</style>`)
	];
	const preloads = startsLate ? [] : scripts.map((file) => `<link href="${base}${file}" rel="modulepreload">`);
	const bare = direct.html.replace(LINK, '');
	// Where no style has to be fetched, nothing stands before the scripts
	const inHead = isFirst ? lines : [...lines, ...preloads];
	const whole = `${bare.slice(0, first.index)}\t\t${inHead.join('\n\t\t')}\n${bare.slice(first.index)}`;
	const page = allowing(policyFirst(whole, isFirst ? preloads : []), inside.map(read));
	return startsLate
		? startingLate(
				page,
				scripts.map((file) => `${base}${file}`)
			)
		: page;
};

const POLICY = /\t*<meta http-equiv="content-security-policy"[^>]*>\n?/;
const CHARSET = /<meta charset="utf-8" \/>\n?/;

/**
 * A browser fetches nothing that a page names before it has read the policy; what stands above it would hold up all. Next
 * come these files: a script that stands before them would run first.
 */
const policyFirst = (html, files) => {
	const [policy = ''] = POLICY.exec(html) ?? [];
	if (!CHARSET.test(html)) throw new Error('the head of the page names no character set');
	const lines = [...(policy === '' ? [] : [policy.trim()]), ...files].map((line) => `\t\t${line}\n`);
	return html.replace(policy, '').replace(CHARSET, (charset) => `${charset}${lines.join('')}`);
};

const START = /<script>([^<]*__sveltekit_[^<]*)<\/script>/;
const IMPORTS = /Promise\.all\(\[\s*import\("([^"]+)"\),\s*import\("([^"]+)"\)\s*\]\)/;
const HANDS_ON = /^export\{([^}]*)\}from"([^"]+)";?\s*$/;

/**
 * The page with its two entries written out where they only hand on what the frame holds: each file is a journey through
 * the worker and a turn of the processor, however small it is. `spared`: the files that it does without.
 */
const startingDirectly = (html, base, read) => {
	const [, script = ''] = START.exec(html) ?? [];
	const entries = (IMPORTS.exec(script) ?? []).slice(1).map((href) => href.slice(base.length));
	const handed = entries.map((file) => HANDS_ON.exec(read(file)));
	const sources = new Set(handed.map((match) => match?.[2]));
	const [source] = sources;
	if (entries.length !== 2 || sources.size !== 1 || source === undefined)
		throw new Error('the entries of the page hold more than what the frame hands them');
	const frame = new URL(source, `file:///${entries[0]}`).pathname.slice(1);
	const [kit, app] = handed.map(([, names = '']) => {
		const pairs = names.split(',').map((pair) => pair.split(' as '));
		return `{ ${pairs.map(([own, name = own]) => `${name}: all.${own}`).join(', ')} }`;
	});
	const direct = withStart(html, (start) =>
		start.replace(IMPORTS, () => `import("${base}${frame}").then((all) => [${kit}, ${app}])`)
	);
	return { html: direct, spared: entries };
};

/** The page with another script to start it, allowed by its policy as the one before was. */
const withStart = (html, change) => {
	const [, script = ''] = START.exec(html) ?? [];
	const changed = change(script);
	if (changed === script || !html.includes(hashOf(script))) throw new Error('the page starts in a way not known here');
	return html.replace(script, () => changed).replace(hashOf(script), hashOf(changed));
};

/** How a page starts once its entries are written out. */
const FRAME = /import\("[^"]+"\)(?=\.then\(\(all\))/;

/**
 * The page with its scripts fetched after its first frame, which a phone would otherwise paint between a dozen answers of
 * the network. At once where that frame is not what is waited for: in another language, by those who have finished a run
 * (both told by the script of `app.html`), and in a tab that nobody sees; at the latest after a second.
 */
const startingLate = (html, scripts) =>
	withStart(html, (start) =>
		start.replace(
			FRAME,
			(frame) => `new Promise((go) => {
						const { waits, known } = document.documentElement.dataset;
						if (document.hidden || waits !== undefined || known !== undefined) return go();
						requestAnimationFrame(() => setTimeout(go));
						setTimeout(go, 1000);
					}).then(() => {
						for (const href of ${JSON.stringify(scripts)})
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
						return ${frame};
					})`
		)
	);

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Files that are needed for certain when these are, through imports that do not wait. */
const closure = (files, path, manifest) => {
	const keyOf = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
	const asked = Object.entries(manifest).filter(([, { name }]) => ASKED_AT_ONCE.get(path)?.includes(name ?? ''));
	const keys = new Set([...files.flatMap((file) => keyOf.get(file) ?? []), ...asked.map(([key]) => key)]);
	for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
	const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
	return { scripts: chunks.map(({ file }) => file), styles: chunks.flatMap(({ css = [] }) => css) };
};

/** The page with these styles allowed by its policy, by their hashes. */
const allowing = (html, styles) => {
	const hashes = styles.map((text) => ` '${hashOf(text)}'`);
	return html.replace(/style-src 'self'/, (directive) => directive + hashes.join(''));
};
