/** What an installed app, or one that may be installed, shows: one file, loaded when one of these is wanted. */
export { default as AfterRun } from './AfterRun.svelte';
export { default as BringHere } from './BringHere.svelte';
export { default as PhonePanel } from './PhonePanel.svelte';
