// One step of `npm test`: runs a command, shows its output only when it fails, and counts its tests.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** Far more than any step takes: only what hangs is ended. */
const LIMIT_MS = 45 * 60_000;

export async function runStep({ name, command, report, count }, environment) {
	const started = Date.now();
	console.log(`        ${name} …`);
	if (report) fs.rmSync(report, { force: true });
	const { code, output } = await run(command, { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
	const result = counted(code === 0, report, count);
	const seconds = Math.round((Date.now() - started) / 1000);
	const tests = report ? `, ${result.passed + result.failed} tests` : '';
	console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s${tests})`);
	if (result.again > 0) console.log(`        ${result.again} passed only when tried again:`);
	if (result.failed > 0 || result.again > 0) console.log(withoutPassed(output));
	return result;
}

/** What a test runner prints of tests that passed, and while others ran, hides what failed. */
const withoutPassed = (output) =>
	output
		.split('\n')
		.filter((line) => !/^\s*✓ |^\[\d+\/\d+\] /.test(line))
		.join('\n')
		.trimEnd();

/** A failing command is a failure even when its report knows of none, or when there is no report. */
function counted(succeeded, report, count) {
	const told = report && fs.existsSync(report) ? count(JSON.parse(fs.readFileSync(report, 'utf8'))) : undefined;
	if (told && (succeeded || told.failed > 0)) return told;
	return { passed: told?.passed ?? (succeeded ? 1 : 0), failed: succeeded ? 0 : 1 };
}

/** A file that does not load has no tests in the report, and counts as one that failed. */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
	const unloaded = testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** `again`: passed only when tried a second time. */
export function countPlaywright({ stats, errors }) {
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, again: stats.flaky };
}

function run([file, ...args], environment) {
	const onWindows = process.platform === 'win32';
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(file, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: onWindows,
			// A group of its own, so that a step that hangs ends with all it started
			detached: !onWindows,
			env: { ...process.env, CI: process.env.CI ?? 'true', NO_COLOR: '1', FORCE_COLOR: undefined, ...environment }
		});
		const end = () => {
			output += `\nEnded after ${LIMIT_MS / 60_000} minutes.`;
			if (onWindows) child.kill();
			else process.kill(-child.pid, 'SIGKILL');
		};
		const timer = setTimeout(end, LIMIT_MS);
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
		child.once('error', (error) => resolve({ code: 1, output: error.message }));
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			// A step may die without a word, for example when memory runs out
			output += `\nEnded with ${signal ?? `exit code ${code}`}.`;
			resolve({ code, output });
		});
	});
}
