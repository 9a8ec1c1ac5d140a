// What the sheets do again and again.

export const button = ({ page, told }, key) => page.getByRole('button', { name: told(key) });

export const pressGoOn = async (album) =>
	(await button(album, 'go_on').isVisible())
		? button(album, 'go_on').click()
		: button(album, 'see_result').click();


/** Answers nothing until the run is over, or until `most` questions are passed. */
export const skip = async (album, most = 40) => {
	const ask = button(album, 'dont_know');
	for (let at = 0; at < most && (await ask.isVisible()); at++) {
		await ask.click();
		await pressGoOn(album);
		await album.page.waitForTimeout(60);
	}
};
