import { packIds } from '#lib/ui/packs/pack-ids.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Each pack of the app has its page from the build on. */
export const entries: EntryGenerator = () => packIds.map((id) => ({ id }));

export const load: PageLoad = ({ params }) => ({ id: params.id });
