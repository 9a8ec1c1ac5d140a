// What is photographed. Every sheet starts on a device that has never seen the app.
import { routesOf } from '../routes.mjs';
import { own, practise, progress, search } from './learner.mjs';
import { editor, quiz, results, room, thirty } from './teacher.mjs';

const routes = async (album) => {
	for (const route of routesOf('build')) {
		const name = route.replaceAll('/', '-').replace(/^-|-$/g, '') || 'today-first';
		await album.go(route.slice(1));
		await album.shoot(name);
		const tall = await album.page.evaluate(() => document.documentElement.scrollHeight > 1.3 * innerHeight);
		if (!tall || name === 'gallery') continue;
		await album.page.evaluate(() => scrollTo(0, innerHeight * 0.8));
		await album.shoot(`${name}-below`);
		await album.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		await album.shoot(`${name}-end`);
	}
	await album.go('no/such/page/');
	await album.shoot('error');
	await album.go('quiz/#1broken');
	await album.shoot('quiz-broken');
};

const gallery = async (album) => {
	await album.go('gallery/');
	const scenes = await album.page.locator('main a[href^="#"]').evaluateAll((all) => all.map((one) => one.hash.slice(1)));
	for (const scene of scenes.filter((one) => one.includes('.'))) {
		await album.go(`gallery/#${scene}`);
		await album.shoot(`scene-${scene}`);
	}
};

export const SHEETS = { routes, search, practise, progress, own, editor, quiz, room, results, thirty, gallery };
