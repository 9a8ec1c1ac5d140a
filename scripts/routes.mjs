// The pages of a build, as addresses below its mount: '/', '/quiz/', …
import fs from 'node:fs';

export function routesOf(folder) {
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('/index.html'))
		.map((file) => file.slice(0, -'index.html'.length))
		.sort();
}
