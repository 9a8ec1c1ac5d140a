// Builds the page that plays one quiz without the app: all scripts and styles in one file, with room for a quiz. The app
// fetches it when somebody saves a quiz as a page (src/lib/usecases/quiz-page.ts).
import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { packageOfModule, shippedPackages } from './lib/licences.mjs';

const NAME = 'quiz-page.txt';

/** @returns {import('vite').Plugin} */
export function quizPage() {
	return {
		name: 'factline-quiz-page',
		apply: 'build',
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			this.emitFile({ type: 'asset', fileName: NAME, source: await pageOf() });
		}
	};
}

async function pageOf() {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			cssCodeSplit: false,
			rolldownOptions: {
				input: 'src/lib/player.ts',
				output: { format: 'iife', codeSplitting: false },
				// A script inside a page has no address; what would ask for one is never reached, as nothing loads later
				transform: { define: { 'import.meta': '{}' } }
			}
		}
	});
	const { output } = Array.isArray(built) ? built[0] : built;
	const scripts = output.filter(({ type }) => type === 'chunk');
	const styles = output.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'));
	if (scripts.length !== 1 || styles.length !== 1)
		throw new Error(
			`The page of a quiz must be one script and one style: ${output.map(({ fileName }) => fileName).join(', ')}`
		);
	return whole(inElement(scripts[0].code), String(styles[0].source).trim(), notes(scripts[0].moduleIds));
}

/** No text inside a script may end its element, or begin what looks like another one. */
function inElement(script) {
	return script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
}

/** Others' works that are inside, as their terms ask. */
function notes(moduleIds) {
	const inside = new Set(moduleIds.map(packageOfModule).filter((name) => name !== undefined));
	return shippedPackages()
		.filter(({ name }) => inside.has(name))
		.map((one) => `${one.name} ${one.version}, ${one.licence}\n${one.text ?? ''}`)
		.join('\n\n')
		.replaceAll('--', '- -');
}

function whole(script, style, others) {
	const policy = [
		`default-src 'none'`,
		`script-src '${hash(script)}'`,
		`style-src '${hash(style)}'`,
		// Components place a few things by a style attribute
		`style-src-attr 'unsafe-inline'`,
		...[`img-src data:`, `base-uri 'none'`, `form-action 'none'`],
		...[`require-trusted-types-for 'script'`, `trusted-types svelte-trusted-html`]
	].join('; ');
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<!--code-->
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Factline</title>
<style>${style}</style>
</head>
<body>
<main id="main" tabindex="-1"></main>
<!--quiz-->
<script>${script}</script>
<!-- Factline, MIT licence. Inside are:

${others}
-->
</body>
</html>
`;
}

function hash(text) {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
