import type { Ports } from '#lib/usecases/ports.ts';
import { canBadge, showBadge } from './badge.ts';

/** What is still due after a run. Worked out as on the start page, which most go to next. */
export const refreshBadge = async (ports: Pick<Ports, 'log' | 'clock' | 'packs'>): Promise<void> => {
	if (!canBadge()) return;
	const { readToday } = await import('#lib/ui/today/panel.ts');
	const today = await readToday(ports);
	if (today.ok) await showBadge(today.value.due);
};
