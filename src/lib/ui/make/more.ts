// What is opened beside the list of questions: loaded when it is.
import KeptQuizzes from './KeptQuizzes.svelte';
import QuizSettings from './QuizSettings.svelte';

export { KeptQuizzes, QuizSettings };
