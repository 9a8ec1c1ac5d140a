import { m } from '#lib/ui/messages/index.ts';

/** Copies a text and says so. Where a browser refuses, the text is selected in the field that shows it. */
export const copyText = async (text: string, shownIn: HTMLInputElement | undefined): Promise<string> => {
	try {
		await navigator.clipboard.writeText(text);
		return m.share_copied();
	} catch {
		shownIn?.focus();
		shownIn?.select();
		return m.share_copy_failed();
	}
};
