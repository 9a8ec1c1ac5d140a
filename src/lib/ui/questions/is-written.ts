import type { Form } from '#lib/domain/base/form.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

/** Whether an answer was given in words or numbers of one's own: then a learner may insist that it was right. */
export const isWritten = (response: ResponseTo<Form> | null): boolean => response !== null && 'text' in response;
