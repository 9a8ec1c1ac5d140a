// All that writing a question needs: loaded when the first one is written, or when one is there to be looked over.
import { emptyWords, wordsOf } from '#lib/domain/questions/own/words.ts';
import { lookOver } from '#lib/usecases/write-question.ts';
import EditSheet from './EditSheet.svelte';
import { findingWords } from './finding-words.ts';

export { EditSheet, emptyWords, findingWords, lookOver, wordsOf };
