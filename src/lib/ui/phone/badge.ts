export const canBadge = (): boolean => 'setAppBadge' in navigator;

/** The number on the icon of the installed app; none when nothing is due. Where there are no badges, nothing happens. */
export const showBadge = async (due: number): Promise<void> => {
	if (!canBadge()) return;
	// Refused where the system shows badges only beside notifications, which we never ask for
	await navigator.setAppBadge(due).catch(() => undefined);
};
