/** The steps from an item to a value in it; numbers are places in an array. None is the item. */
export type Path = readonly (string | number)[];

/** The comparison operators; `<>` is read as `!=`. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** A scalar expression. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "path"; readonly path: Path }
  | { readonly kind: "not"; readonly operand: Expression }
  | {
      readonly kind: "and" | "or";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "in"; readonly value: Expression; readonly options: readonly Expression[] }
  | {
      readonly kind: "between";
      readonly value: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] };

/** The aggregates that may stand after SELECT VALUE. */
export type Aggregate = "COUNT" | "SUM" | "MIN" | "MAX";

/** What a query gives for each item, or in an aggregate for all of them. */
export type Selection =
  | { readonly kind: "all" }
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "aggregate"; readonly name: Aggregate; readonly value: Expression }
  | {
      readonly kind: "properties";
      readonly properties: readonly { readonly name: string; readonly value: Expression }[];
    };

/** A number in TOP, OFFSET or LIMIT: a literal or a parameter. */
export type Count = Extract<Expression, { kind: "literal" | "parameter" }>;

/** A parsed query. */
export type Query = {
  readonly selection: Selection;
  readonly top?: Count;
  readonly where?: Expression;
  readonly orderBy?: { readonly path: Path; readonly descending: boolean };
  readonly offsetLimit?: { readonly offset: Count; readonly limit: Count };
};
