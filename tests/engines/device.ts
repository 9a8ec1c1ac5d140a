/** What a key is called where the engines agree. */
export type Key = '1' | 'Enter';

/**
 * A browser with one window, as one flow for all engines sees it. Scripts are expressions of JavaScript; those for
 * `press` and `give` come to an element.
 */
export interface Device {
	/** The engine and its version, as the browser calls itself. */
	readonly version: string;
	/** Where it puts what is saved. */
	readonly downloads: string;
	readonly open: (address: string) => Promise<unknown>;
	readonly reload: () => Promise<unknown>;
	readonly ask: (script: string) => Promise<unknown>;
	/** By the pointer, so that it fails where something else lies on top. */
	readonly press: (script: string) => Promise<unknown>;
	readonly key: (key: Key) => Promise<unknown>;
	/** Puts a file into a field for files. */
	readonly give: (script: string, file: string) => Promise<unknown>;
	/** Errors and warnings of the console since the last time, and requests to other origins where they can be seen. */
	readonly problems: () => readonly string[];
	readonly close: () => Promise<void>;
}

export interface Engine {
	readonly name: string;
	/** Null where it can run; else what is missing, with how to get it. */
	readonly missing: () => string | null;
	readonly start: (downloads: string) => Promise<Device>;
}

/** A phone, as everywhere in these tests. */
export const WIDTH = 360;
export const HEIGHT = 640;
