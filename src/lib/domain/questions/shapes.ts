import type { Form } from '#lib/domain/base/form.ts';
import type { CategoriseShape } from './categorise/shape.ts';
import type { ChoiceShape } from './choice/shape.ts';
import type { EstimateShape } from './estimate/shape.ts';
import type { CompareShape } from './compare/shape.ts';
import type { MatchShape } from './match/shape.ts';
import type { MultipleShape } from './multiple/shape.ts';
import type { NumericShape } from './numeric/shape.ts';
import type { OrderShape } from './order/shape.ts';
import type { SelfShape } from './self/shape.ts';
import type { TrueFalseShape } from './true-false/shape.ts';
import type { TypedShape } from './typed/shape.ts';

/** What each form shows, holds as right, and gets back. A form without a line here does not compile. */
interface ShapeTable {
	readonly self: SelfShape;
	readonly choice: ChoiceShape;
	readonly typed: TypedShape;
	readonly numeric: NumericShape;
	readonly 'true-false': TrueFalseShape;
	readonly estimate: EstimateShape;
	readonly compare: CompareShape;
	readonly order: OrderShape;
	readonly match: MatchShape;
	readonly categorise: CategoriseShape;
	readonly multiple: MultipleShape;
}

export type Shapes = { readonly [F in Form]: ShapeTable[F] };

/** "I don't know" is on every question and counts as a miss. */
export interface Unknown {
	readonly unknown: true;
}

export type ResponseTo<F extends Form> = Shapes[F]['response'] | Unknown;
