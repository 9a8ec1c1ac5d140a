/** The address of a page, moved by a test. */
class PageInTest {
	url = $state.raw(new URL('https://factline.test/quiz/'));

	/** Opens another fragment in the same window. */
	go = (fragment: string): void => {
		this.url = new URL(`/quiz/${fragment}`, this.url);
	};
}

export const page = new PageInTest();
