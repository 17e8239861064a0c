import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";

/** What is read of a JSON Schema; the rest of it only narrows, and what does not fit is an attempt too. */
const schemaShape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
});
type Schema = z.output<typeof schemaShape>;

const DAYS = { min: new Date("2025-01-01"), max: new Date("2028-12-31"), noInvalidDate: true };
const LONGEST = 40;

/** Values that a schema (draft 2020-12) describes, as far as a generator can follow it. */
export function fromSchema(schema: unknown): Arbitrary<unknown> {
  const read = schemaShape.parse(schema);
  if (read.const !== undefined) return fc.constant(read.const);
  if (read.enum !== undefined) return fc.constantFrom(...read.enum);
  const either = read.anyOf ?? read.oneOf;
  if (either !== undefined) return fc.oneof(...either.map(fromSchema));
  const { type } = read;
  const ofType = typeof type === "string" ? OF_TYPE.get(type) : undefined;
  return ofType?.(read) ?? fc.jsonValue({ maxDepth: 2 });
}

const OF_TYPE = new Map<string, (schema: Schema) => Arbitrary<unknown>>([
  ["object", objectFrom],
  ["array", listFrom],
  ["string", textFrom],
  ["integer", wholeFrom],
  [
    "number",
    ({ minimum = -9, maximum = 99 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  ],
  ["boolean", () => fc.boolean()],
  ["null", () => fc.constant(null)],
]);

function listFrom({ items = {}, minItems = 0, maxItems = 3 }: Schema): Arbitrary<unknown> {
  const maxLength = Math.min(maxItems, minItems + 3);
  return fc.array(fromSchema(items), { minLength: minItems, maxLength });
}

function wholeFrom({ minimum = -9, maximum = 99 }: Schema): Arbitrary<unknown> {
  return fc.integer({ min: within(minimum), max: within(maximum) });
}

function within(bound: number): number {
  return Math.max(-1_000_000, Math.min(1_000_000, bound));
}

function objectFrom({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, fromSchema(one)] as const);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => name in properties),
    noNullPrototype: true,
  });
}

function textFrom({ format, pattern, minLength = 0, maxLength = LONGEST }: Schema) {
  if (format === "date") return fc.date(DAYS).map((day) => day.toISOString().slice(0, 10));
  if (format === "date-time") return fc.date(DAYS).map((day) => day.toISOString());
  if (format === "email") return fc.nat(99).map((at) => `somebody${at}@northgate.example`);
  if (format === "uuid") return fc.uuid();
  const plain = fc.string({
    unit: "grapheme",
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, LONGEST)),
  });
  // A look-around is more than the generator can follow.
  if (pattern === undefined || /\(\?[=!<]/u.test(pattern)) return plain;
  return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
}

/** A described value, altered in one place; or something else altogether. */
export function nearSchema(schema: unknown): Arbitrary<unknown> {
  const described = fromSchema(schema);
  const altered = fc
    .tuple(described, fc.nat(12), fc.jsonValue({ maxDepth: 3 }), fc.string({ maxLength: 9 }))
    .map(([value, at, other, name]) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return other;
      const entries = Object.entries(value);
      const place = entries.length === 0 ? -1 : at % (entries.length + 1);
      const rest = entries.filter((_entry, index) => index !== place);
      const [changed = name] = entries[place] ?? [];
      return Object.fromEntries(at % 3 === 0 ? rest : [...rest, [changed, other]]);
    });
  return fc.oneof(
    { arbitrary: described, weight: 4 },
    { arbitrary: altered, weight: 3 },
    { arbitrary: fc.jsonValue({ maxDepth: 5, stringUnit: "binary" }), weight: 1 },
  );
}
