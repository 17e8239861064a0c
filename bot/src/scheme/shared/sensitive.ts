/** What is shown in place of the value, wherever somebody tries to see it. */
const HIDDEN = "[sensitive]";

/** Node asks for it where a value is inspected or printed; the name is Node's own, and works without importing it. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * Something of somebody's that nobody may come across: what they stated of themselves, a concern, an objection, an
 * introduction. Printed, logged, inspected, made JSON or put into a text it says "[sensitive]"; copied to a thread it is empty.
 * `reveal` gives the value, and is called only in the files that a test names (decision 0035).
 */
export class Sensitive<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  /** The value. Only where it is handed to whoever may have it, or a rule needs it. */
  reveal(): Value {
    return this.#value;
  }

  /** Something made of the value, as sensitive as it. */
  map<Made>(make: (value: Value) => Made): Sensitive<Made> {
    return new Sensitive(make(this.#value));
  }

  /** Never the value. */
  toString(): string {
    return HIDDEN;
  }

  /** Never the value. */
  toJSON(): string {
    return HIDDEN;
  }

  /** Never the value. */
  [INSPECT](): string {
    return HIDDEN;
  }
}
