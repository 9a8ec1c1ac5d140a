/** What the start page loads for a learner who has practised here. */
export { showBadge } from '#lib/ui/phone/badge.ts';
export { readProblemText } from '#lib/ui/problems.ts';
export { readToday } from '#lib/usecases/today.ts';
export { default as TodayPanel } from './TodayPanel.svelte';
