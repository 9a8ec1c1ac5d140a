// `npm test`: every check there is, from a fresh checkout and without a terminal. The last line counts what passed.
// usage: npm test [-- --only <group or step>[,<group or step>]]      groups: check, unit, component, build, e2e
import fs from 'node:fs';
import { bin } from './build.mjs';
import { checkNode, ensureInstalled, stop } from './setup.mjs';
import { countPlaywright, countVitest, runStep } from './test-step.mjs';

const node = (...args) => [process.execPath, ...args];
const local = (name, ...args) => [bin(name), ...args];
const VITEST_REPORT = '.cache/vitest.json';
const vitestReporters = ['--reporter=default', '--reporter=json', `--outputFile=${VITEST_REPORT}`];
const vitest = (project, ...args) => ({
	command: local('vitest', 'run', '--project', project, ...args, ...vitestReporters),
	report: VITEST_REPORT,
	count: countVitest
});

/** A step is one command. It counts as one test, or as many as its report tells. */
const STEPS = [
	{ name: 'lock file', group: 'check', command: node('scripts/lockcheck.mjs') },
	{ name: 'licences', group: 'check', command: node('scripts/licences.mjs') },
	{ name: 'format', group: 'check', command: local('prettier', '--check', '.') },
	{ name: 'lint', group: 'check', command: local('eslint', '.', '--max-warnings=0') },
	{ name: 'types of the app', group: 'check', command: local('svelte-check', '--fail-on-warnings') },
	{ name: 'types of the domain', group: 'check', command: local('tsc', '-p', 'src/lib/domain') },
	{ name: 'types of the worker', group: 'check', command: local('tsc', '-p', 'tsconfig.sw.json') },
	{ name: 'unused code', group: 'check', command: local('knip') },
	...packs().map((pack) => ({
		name: `pack ${pack}`,
		group: 'check',
		command: local('tsx', 'scripts/pack.ts', 'check', `packs/${pack}`)
	})),
	// Left to itself vitest keeps one processor free, which on a small machine is half of it
	{ name: 'unit', group: 'unit', ...vitest('unit', '--maxWorkers=100%') },
	{ name: 'component', group: 'component', ...vitest('component', '--passWithNoTests'), needs: ['browser'] },
	{ name: 'build', group: 'build', command: local('vite', 'build') },
	{ name: 'size', group: 'build', command: node('scripts/size.mjs'), needs: ['browser', 'build'] },
	{
		name: 'e2e',
		group: 'e2e',
		command: local('playwright', 'test', '--reporter=line,json'),
		report: '.cache/playwright.json',
		count: countPlaywright,
		needs: ['browser', 'build']
	}
];
/** What the other steps read; always run. */
const GENERATE = { name: 'generate', command: node('scripts/generate.mjs') };
/** Part of the unit tests; a step of its own when only the checks are run. */
const ARCHITECTURE = { name: 'architecture', ...vitest('unit', 'tests/') };

checkNode();
const steps = [GENERATE, ...choose(process.argv.slice(2))];
ensureInstalled();
fs.mkdirSync('.cache', { recursive: true });
await runAll(steps);

function packs() {
	if (!fs.existsSync('scripts/pack.ts') || !fs.existsSync('packs')) return [];
	return fs.readdirSync('packs').filter((name) => fs.existsSync(`packs/${name}/pack.json`));
}

function choose(args) {
	if (args.length === 0) return STEPS;
	const wanted = args[0] === '--only' ? (args[1] ?? '').split(',') : [];
	const chosen = STEPS.filter(({ name, group }) => wanted.includes(name) || wanted.includes(group));
	if (chosen.length === 0)
		stop(`The only option is --only, with groups (check, unit, component, build, e2e) or steps, such as "lint".`);
	return wanted.includes('check') ? [...chosen, ARCHITECTURE] : chosen;
}

/** Goes on after a failure: one run tells all there is to repair. */
async function runAll(steps) {
	const total = { passed: 0, failed: 0 };
	const browser = steps.some(({ needs }) => needs?.includes('browser')) ? await findBrowser() : {};
	const lacking = new Map();
	if (browser === null) lacking.set('browser', 'there is no Chromium: install one and set CHROMIUM_PATH to it');
	if (!fs.existsSync('build/service-worker.js')) lacking.set('build', 'there is no build');
	for (const step of steps) {
		const lack = step.needs?.find((need) => lacking.has(need));
		const { passed, failed } = lack ? notRun(step, lacking.get(lack)) : await runStep(step, browser ?? {});
		total.passed += passed;
		total.failed += failed;
		if (step.name !== 'build') continue;
		if (failed > 0) lacking.set('build', 'the build failed');
		else lacking.delete('build');
	}
	process.exitCode = total.failed > 0 ? 1 : 0;
	console.log(`${total.passed} passed, ${total.failed} failed`);
}

async function findBrowser() {
	// Imported late, because it needs the installed packages
	const { ensureBrowser } = await import('./ensure-browser.mjs');
	return ensureBrowser();
}

function notRun({ name }, reason) {
	console.log(`FAILED  ${name}: not run, because ${reason}`);
	return { passed: 0, failed: 1 };
}
