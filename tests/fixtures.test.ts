import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

// The checkout may belong to another user than the one who runs the tests, in a container for example
const git = (...args: string[]): string =>
	execFileSync('git', ['-c', 'safe.directory=*', ...args], { encoding: 'utf8' }).trim();

const hasHistory = existsSync('.git');
const note = hasHistory ? '' : ' (not looked at: this is a copy without its git history)';

// Whoever changes a frozen input makes the tests prove something else than that old data stays readable
test(`files in fixtures/ are added and never changed, moved or removed${note}`, () => {
	if (!hasHistory) return;
	expect(git('log', '--diff-filter=DMRT', '--format=%h %s', '--', 'fixtures/')).toBe('');
	expect(git('diff', '--diff-filter=DMRT', '--name-only', 'HEAD', '--', 'fixtures/')).toBe('');
});
