// `npm start`: from a fresh checkout to the running app, on this machine only.
// usage: [PORT=4173] npm start
import { checkNode, ensureInstalled, stop } from './setup.mjs';
import { ensureBuilt } from './build.mjs';
import { serve } from './serve.mjs';

checkNode();
ensureInstalled();
if (!ensureBuilt()) stop('The app could not be built; the messages are above.');

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535)
	stop(`PORT must be a number up to 65535, not "${process.env.PORT}".`);
try {
	const server = await serve({ dir: 'build', port });
	console.log(`Factline runs at http://127.0.0.1:${server.port}/ (Ctrl+C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => {
			server.close();
			process.exit(0);
		});
} catch (error) {
	if (error.code === 'EADDRINUSE') stop(`Port ${port} is in use: choose another one with PORT=${port + 1} npm start.`);
	stop(`The app cannot be served on port ${port}: ${error.message}`);
}
