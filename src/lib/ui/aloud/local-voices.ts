/**
 * Tells the voices of the device itself, where it has some; browsers may know them only a moment later. A voice that is
 * not local would send the words to another computer, and nothing here does. Returns what ends it.
 */
export const withLocalVoices = (use: (voices: readonly SpeechSynthesisVoice[]) => void): (() => void) | undefined => {
	// Pages shown inside other apps may have no speech at all
	if (!('speechSynthesis' in window)) return undefined;
	const look = (): void => {
		const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
		if (local.length > 0) use(local);
	};
	look();
	// Not every browser lets listeners be added to it
	speechSynthesis.onvoiceschanged = look;
	return () => (speechSynthesis.onvoiceschanged = null);
};
