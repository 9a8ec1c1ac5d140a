// Fails a build into which a package has come whose licence the app does not show: see scripts/lib/licences.mjs.
import { packageOfModule, shippedPackages } from './lib/licences.mjs';

/** What the build tool itself adds to the files: its own few lines, not a work to be named. */
const OF_THE_BUILD = new Set(['vite', 'rolldown', '@oxc-project/runtime']);

/** @returns {import('vite').Plugin} */
export function shipped() {
	return {
		name: 'factline-shipped',
		apply: 'build',
		generateBundle(_options, bundle) {
			if (this.environment.name !== 'client') return;
			const named = new Set(shippedPackages().map(({ name }) => name));
			const inside = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
			const packages = new Set(inside.map(packageOfModule).filter((name) => name !== undefined));
			const unnamed = [...packages].filter((name) => !named.has(name) && !OF_THE_BUILD.has(name));
			if (unnamed.length > 0) this.error(`in the app, but not on its page of licences: ${unnamed.join(', ')}`);
		}
	};
}
