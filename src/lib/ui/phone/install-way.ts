/** How this browser puts the app on the home screen: it asks, by its share sheet, by its menu, or it is there already. */
export type InstallWay = 'installed' | 'asks' | 'share-sheet' | 'menu';

/** `asks`: the browser has said that it would. Call where there is one. */
export const installWay = (asks: boolean): InstallWay => {
	if (matchMedia('(display-mode: standalone)').matches || alone()) return 'installed';
	if (asks) return 'asks';
	return isApplePhone() ? 'share-sheet' : 'menu';
};

/** Safari's own sign, older than the media query. */
const alone = (): boolean => 'standalone' in navigator && navigator.standalone === true;

/** An iPad calls itself a Mac, but no Mac has a touch screen. */
const isApplePhone = (): boolean =>
	/iPhone|iPad|iPod/.test(navigator.userAgent) ||
	(navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
