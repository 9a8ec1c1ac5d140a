import { expect, test, vi } from 'vitest';
import { fail } from '#lib/domain/base/result.ts';
import { setCell } from '#lib/domain/dataset/own/edit-own.ts';
import type { OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import { beginOwnPack, dropOwnPack, keepOwnPack } from './own-packs.ts';
import { openPackFiles, openPasted, savePack, type PackOffer, type PackWay } from './pack-files.ts';
import { aDevice, type Device } from './testing/ports.ts';

const RIVERS = [
	['subject', 'relation', 'value', 'source'],
	['Nile', 'mouth', 'Mediterranean Sea', 'Atlas, p. 3'],
	['Danube', 'mouth', 'Black Sea', 'Atlas, p. 4'],
	['Volga', 'mouth', 'Caspian Sea', 'Atlas, p. 5']
];
const rivers = ({ ports }: Device): OwnPack => ({
	...beginOwnPack(ports),
	title: 'Rivers',
	sheets: { t: 'beginner', rows: RIVERS }
});

const offered = async (opening: ReturnType<typeof openPackFiles>): Promise<PackOffer> => {
	const offer = await opening;
	return offer.ok ? offer.value : expect.fail(offer.problem);
};
/** The file that saving gives. */
const saved = async (device: Device, own: OwnPack, way: PackWay): Promise<File> => {
	const save = vi.spyOn(device.ports.files, 'save').mockResolvedValue('given');
	await savePack(device.ports, own, way);
	const [name = '', blob = new Blob()] = save.mock.lastCall ?? [];
	save.mockRestore();
	return new File([blob], name);
};

test.each<[PackWay, string]>([
	['sheets', 'Rivers.zip'],
	['file', 'Rivers.factline']
])('a pack goes out as %s and comes back on another device as it was', async (way, name) => {
	const own = rivers(aDevice());
	const file = await saved(aDevice(), own, way);
	expect(file.name).toBe(name);
	const offer = await offered(openPackFiles(aDevice().ports, [file], null));
	expect(offer).toMatchObject({ own, here: null, facts: 3 });
	expect(offer.changes.added).toHaveLength(3);
});

test('a pack that is here is updated by its id, and what that changes is said before', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keepOwnPack(device.ports, own);
	const file = await saved(device, setCell(own, 1, 2, 'Sulina'), 'file');
	const offer = await offered(openPackFiles(device.ports, [file], null));
	expect(offer.here?.id).toBe(own.id);
	expect(offer.changes).toMatchObject({ added: [], removed: [], same: 2 });
	expect(offer.changes.changed).toHaveLength(1);
	expect((await device.ports.packs.all()).filter(({ id }) => id === own.id)).toHaveLength(1);
});

test('what was deleted comes back under its id, so that its cards are the same', async () => {
	const device = aDevice();
	const own = rivers(device);
	await keepOwnPack(device.ports, own);
	const file = await saved(device, own, 'sheets');
	await dropOwnPack(device.ports, own.id);
	expect(await offered(openPackFiles(device.ports, [file], null))).toMatchObject({ here: null, own: { id: own.id } });
});

test('a pasted table makes a pack, or takes the place of the rows of one', async () => {
	const device = aDevice();
	const text = 'Nile\tmouth\tMediterranean Sea\tAtlas\nRhine\tmouth\tNorth Sea\tAtlas';
	expect(await offered(openPasted(device.ports, text, null))).toMatchObject({ here: null, facts: 2, headless: true });
	const own = rivers(device);
	const offer = await offered(openPasted(device.ports, text, own));
	expect(offer).toMatchObject({ own: { id: own.id, title: 'Rivers' }, here: own });
	expect([offer.changes.added.length, offer.changes.removed.length, offer.changes.changed.length]).toEqual([1, 2, 1]);
});

test('four sheets that are chosen together are one pack', async () => {
	const file = (name: string, text: string) => new File([text], name);
	const sheets = [
		file('facts.csv', 'subject,relation,value,source,locator\nnile,mouth,sea,q,p. 3'),
		file('things.csv', 'id,name_en,kind\nnile,Nile,river\nsea,Mediterranean,sea'),
		file('relations.csv', 'id,label_en,value_type,cardinality,ask_en,say_en\nmouth,mouth,thing,one,Where?,There.'),
		file('sources.csv', 'id,title\nq,Atlas')
	];
	expect(await offered(openPackFiles(aDevice().ports, sheets, null))).toMatchObject({
		own: { sheets: { t: 'full' } },
		facts: 1
	});
});

test('what is no pack is refused with a reason', async () => {
	const { ports } = aDevice();
	expect(await openPasted(ports, '', null)).toEqual(fail('no-sheets'));
	expect(await openPackFiles(ports, [new File(['{"format":"factline","kind":"quiz"}'], 'a')], null)).toEqual(
		fail('no-pack')
	);
	expect(
		await openPackFiles(
			ports,
			[new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)], 'a')],
			null
		)
	).toEqual(fail('unreadable'));
});
