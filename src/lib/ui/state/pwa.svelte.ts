import { browser, dev } from '$app/environment';
import { asset } from '$app/paths';

/** What we need of Trusted Types, which the DOM library does not know yet. */
interface TrustedTypes {
	readonly createPolicy: (
		name: string,
		rules: { readonly createScriptURL: (url: string) => string }
		// The browser's TrustedScriptURL; `register` takes it where the library says `string`
	) => { readonly createScriptURL: (url: string) => string };
}
declare global {
	/** The offer to install, where it came before the app did (kept by the script of `app.html`). */
	var installOffer: InstallPrompt | undefined;
	var trustedTypes: TrustedTypes | undefined;
	interface WindowEventMap {
		beforeinstallprompt: InstallPrompt;
	}
}

/** Chromium's offer to install the app, which can be taken up once. */
export interface InstallPrompt extends Event {
	readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** On a first visit the worker fetches two hundred files, on the network and processors of what somebody waits for. */
const AFTER_MS = 1000;

/** The app on the device: `ready` when it works without a network, `waiting` when a new version can be applied. */
class Pwa {
	ready = $state(false);
	waiting = $state(false);
	/** The browser's offer to install the app; it comes soon after the page and not again. */
	offer = $state.raw<InstallPrompt | null>(null);
	#next: ServiceWorker | null = null;
	#applied = false;

	/** Registers the worker, the first time a moment later; call once, in the browser. Without one the app is a website. */
	start = async (): Promise<void> => {
		this.offer = globalThis.installOffer ?? null;
		addEventListener('beforeinstallprompt', (event) => {
			// No banner now: the app asks when there is a reason to
			event.preventDefault();
			this.offer = event;
		});
		if (!browser || dev || !('serviceWorker' in navigator)) return;
		const { serviceWorker } = navigator;
		serviceWorker.addEventListener('controllerchange', () => {
			// The first installation fires this too: reload only when asked to
			if (this.#applied) location.reload();
		});
		try {
			if (serviceWorker.controller === null) await new Promise((go) => setTimeout(go, AFTER_MS));
			const registration = await serviceWorker.register(workerUrl(), { updateViaCache: 'none' });
			this.#follow(registration.waiting);
			this.#follow(registration.installing);
			registration.addEventListener('updatefound', () => this.#follow(registration.installing));
			await serviceWorker.ready;
			this.ready = true;
		} catch {
			// Private windows and full disks refuse workers: nothing is lost but being offline, so `ready` stays false
		}
	};

	/** Changes to the waiting version and reloads the page. */
	apply = (): void => {
		this.#applied = true;
		this.#next?.postMessage('skip-waiting');
	};

	#follow(worker: ServiceWorker | null): void {
		if (!worker) return;
		const look = (): void => {
			if (worker.state === 'installed' && navigator.serviceWorker.controller) this.#wait(worker);
			if (worker.state === 'activated' || worker.state === 'redundant') this.#wait(null);
		};
		look();
		worker.addEventListener('statechange', look);
	}

	#wait(worker: ServiceWorker | null): void {
		this.#next = worker;
		this.waiting = worker !== null;
	}
}

/** The address asked for is relative to the app and not to the page, and passes the Trusted Types policy. */
const workerUrl = (): string => {
	const url = asset('/service-worker.js');
	const policy = globalThis.trustedTypes?.createPolicy('factline-worker', { createScriptURL: (text) => text });
	return policy?.createScriptURL(url) ?? url;
};

export const pwa = new Pwa();
