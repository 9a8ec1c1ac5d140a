/** How WebDriver marks an element in what scripts return. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Session {
	readonly browserVersion: string;
	/** A command of this session, such as `POST url`. */
	readonly call: (method: 'GET' | 'POST' | 'DELETE', path: string, given?: object) => Promise<unknown>;
	/** The id of the element that a script comes to. */
	readonly element: (script: string) => Promise<string>;
}

interface Opened {
	readonly sessionId: string;
	readonly capabilities: { readonly browserVersion: string };
}

/** The few commands of WebDriver that the flows take; the protocol itself is small enough to speak it. */
export const openSession = async (root: string, capabilities: object): Promise<Session> => {
	const opened = (await send(root, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as Opened;
	const call: Session['call'] = (method, path, given) =>
		send(root, method, `/session/${opened.sessionId}${path === '' ? '' : `/${path}`}`, given);
	return {
		browserVersion: opened.capabilities.browserVersion,
		call,
		element: async (script) => {
			const found = (await call('POST', 'execute/sync', { script: `return ${script}`, args: [] })) as Readonly<
				Record<string, string>
			> | null;
			const id = found?.[ELEMENT];
			if (id === undefined) throw new Error('there is nothing to press');
			return id;
		}
	};
};

/** Resolves when the driver takes sessions. */
export const driverReady = async (root: string, patienceMs = 20_000): Promise<void> => {
	const end = Date.now() + patienceMs;
	for (;;) {
		const isReady = await send(root, 'GET', '/status').then(
			() => true,
			() => false
		);
		if (isReady) return;
		if (Date.now() > end) throw new Error('the driver does not start');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
};

const send = async (root: string, method: string, path: string, given?: object): Promise<unknown> => {
	const body = method === 'POST' ? { body: JSON.stringify(given ?? {}) } : {};
	const response = await fetch(root + path, { method, ...body });
	const { value } = (await response.json()) as { value: unknown };
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${method} ${path.replace(/^.session.[^/]*/, '')}: ${error}${message === '' ? '' : `, ${message}`}`);
};
