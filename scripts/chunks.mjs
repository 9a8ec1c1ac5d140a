// Packs the many small modules into few files, the most needed first: what every page needs, what settings add, what a
// quiz adds, what practice adds. Left alone, each set of pages that shares a sentence or a function gets a file of its
// own, and a first visit makes forty requests.

const DOORS = [
	{ name: 'frame', door: /client\/entry\.js$|client-optimized\/app\.js$|src\/routes\/\+(layout|error)\.svelte$/ },
	{ name: 'start', door: /src\/routes\/\(places\)\/\+(page|layout)\.svelte$/ },
	{ name: 'quiz', door: /src\/routes\/quiz\/\+page\.svelte$/ },
	{ name: 'cover', door: /src\/lib\/adapters\/link-cover\.ts$/ },
	{ name: 'trouble', door: /src\/lib\/ui\/quiz\/QuizProblem\.svelte$/ },
	{ name: 'settings', door: /src\/routes\/\(places\)\/settings\/\+page\.svelte$/ },
	{ name: 'storage', door: /src\/lib\/adapters\/storage\/store\.ts$/ },
	{ name: 'today', door: /src\/lib\/ui\/today\/panel\.ts$/ },
	{ name: 'player', door: /src\/lib\/ui\/quiz\/QuizPlayer\.svelte$/ },
	{ name: 'practise', door: /src\/routes\/practise\/\+page\.svelte$/ },
	{ name: 'packs', door: /src\/lib\/adapters\/packs\.ts$/ }
];
/** Few and small, and on the first page of nearly every visit: they come with the frame, where a file costs more. */
const WITH_FRAME = ['start', 'quiz'];
/** Names all sentences, and needs none of them by itself. */
const BARREL = /src\/lib\/generated\/messages\/all\.ts$/;
const MESSAGE = /src\/lib\/generated\/messages\/m\/(\w+)\.ts$/;

/** @returns {import('vite').Plugin} */
export function chunks() {
	/** @type {Map<string, string>} module -> the first door that needs it */
	const firstDoor = new Map();
	/** @type {Map<string, number>} module -> how many doors need it */
	const uses = new Map();
	// What only one page needs stays with that page
	const belongsTo = (name, id) => {
		const door = firstDoor.get(id);
		if (door === 'frame') return name === 'frame';
		return (uses.get(id) ?? 0) > 1 && (WITH_FRAME.includes(door) ? 'frame' : door) === name;
	};
	// A group takes the imports of its modules along, so the first door must also choose first
	const groups = DOORS.filter(({ name }) => !WITH_FRAME.includes(name)).map(({ name }, index) => ({
		...{ name, priority: DOORS.length - index },
		test: (id) => belongsTo(name, id)
	}));
	return {
		name: 'factline-chunks',
		apply: 'build',
		config: () => ({
			environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } }
		}),
		buildEnd(error) {
			if (error || this.environment.name !== 'client') return;
			const ids = [...this.getModuleIds()];
			const messages = new Map(ids.flatMap((id) => (MESSAGE.test(id) ? [[MESSAGE.exec(id)[1], id]] : [])));
			const needed = (start) => closure(start, (id) => neighbours(this.getModuleInfo(id), messages));
			for (const { name, door } of DOORS)
				for (const start of ids.filter((id) => door.test(id)))
					for (const id of needed(start)) if (!firstDoor.has(id)) firstDoor.set(id, name);
			for (const start of doorsOf(ids.map((id) => this.getModuleInfo(id))))
				for (const id of needed(start)) uses.set(id, (uses.get(id) ?? 0) + 1);
		}
	};
}

function doorsOf(modules) {
	return new Set(
		modules.flatMap((module) => [...(module.isEntry ? [module.id] : []), ...module.dynamicallyImportedIds])
	);
}

/** Static imports; and the sentences that the code names as `m.some_key`. */
function neighbours(module, messages) {
	const named = [...(module?.code ?? '').matchAll(/\bm\.([a-z]\w*)/g)].map((match) => messages.get(match[1]));
	return [...(module?.importedIds ?? []), ...named].filter((id) => id !== undefined && !BARREL.test(id));
}

function closure(start, neighboursOf) {
	const seen = new Set();
	const waiting = [start];
	while (waiting.length > 0) {
		const id = waiting.pop();
		if (seen.has(id)) continue;
		seen.add(id);
		waiting.push(...neighboursOf(id));
	}
	return seen;
}
