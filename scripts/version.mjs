// A name for this build that differs for each one: commit and date, and the minute when files are not committed.
import { execFileSync } from 'node:child_process';

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const minute = (date) => date.toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');

export function appVersion() {
	try {
		const [commit, seconds] = git('log', '-1', '--format=%h %ct').split(' ');
		if (git('status', '--porcelain', '--untracked-files=no') === '')
			return `${minute(new Date(Number(seconds) * 1000))}-${commit}`;
		return `${minute(new Date())}-${commit}-edited`;
	} catch {
		// A downloaded archive has no git
		return minute(new Date());
	}
}
