import type { Result } from '#lib/domain/base/result.ts';
import type { SealProblem } from '#lib/usecases/ports.ts';

/** The code of the answers; `no-class` where none are wanted. */
export type AloneSealed = Result<string, SealProblem | 'no-class' | 'failed'>;
