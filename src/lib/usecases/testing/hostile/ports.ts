import { ok } from '#lib/domain/base/result.ts';
import type { Named } from '#lib/domain/exchange/backup.ts';
import { aDevice, type Device } from '#lib/usecases/testing/ports.ts';
import type { Keep, Ports } from '#lib/usecases/ports.ts';

/** A device that counts what is written to it. */
export const watchedDevice = (): { readonly device: Device; readonly ports: Ports; readonly writes: () => number } => {
	const device = aDevice();
	let writes = 0;
	const counted =
		<A extends readonly unknown[], R>(write: (...given: A) => R) =>
		(...given: A): R => {
			writes++;
			return write(...given);
		};
	const { log, sittings, drafts, backups } = device.ports;
	const ports: Ports = {
		...device.ports,
		log: { ...log, append: counted(log.append), settle: counted(log.settle) },
		sittings: { ...sittings, save: counted(sittings.save), drop: counted(sittings.drop) },
		drafts: { ...drafts, save: counted(drafts.save) },
		backups: { ...backups, restore: counted(backups.restore), note: counted(backups.note) }
	};
	return { device, ports, writes: () => writes };
};

/** A shelf in memory that can be emptied. */
export const shelfOf = (
	first: readonly Named[] = []
): Keep & { readonly size: () => number; readonly reset: () => void } => {
	let all = new Map(first.map(({ name, value }) => [name, value]));
	return {
		all: () => Promise.resolve(ok([...all].map(([name, value]) => ({ name, value })))),
		save: (name, value) => {
			all.set(name, value);
			return Promise.resolve(ok('disk'));
		},
		drop: (name) => {
			all.delete(name);
			return Promise.resolve(ok('disk'));
		},
		size: () => all.size,
		reset: () => void (all = new Map(first.map(({ name, value }) => [name, value])))
	};
};
