import adapter from '@sveltejs/adapter-static';

/** What the framework costs by itself: npm run bench:startup measures the app beside it. */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: '../../../.cache/bench/bare', assets: '../../../.cache/bench/bare' }),
		outDir: '../../../.cache/bench/bare-kit',
		paths: { relative: true }
	}
};

export default config;
