import { z } from "zod";

/*
 * The part of Adaptive Cards 1.5 that the cards use, closed: a property it does not name is a
 * mistake (the official renderer would pass over it in silence). Source: Adaptive Cards 1.5 schema
 * explorer; what Teams leaves out (positive and destructive buttons, isEnabled) is left out here.
 */

const text = z.string().min(1);
const spacing = z.enum(["None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"]);
const data = z.record(z.string(), z.unknown());
const associatedInputs = z.enum(["auto", "none"]).optional();

const submit = z.strictObject({
  type: z.literal("Action.Submit"),
  title: text,
  data,
  associatedInputs,
});
const openUrl = z.strictObject({
  type: z.literal("Action.OpenUrl"),
  title: text,
  url: z.string().regex(/^(?:https:|tel:|tab:\/)/u),
});
/** Opens a dialog; or, on a card in a dialog, sends it. */
const action = z.discriminatedUnion("type", [
  submit,
  z.strictObject({
    type: z.literal("Action.Execute"),
    title: text,
    verb: text,
    data,
    associatedInputs,
    fallback: submit,
  }),
  openUrl,
]);

const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  /** The name of a line that a scheme may say in its own words. */
  id: text.optional(),
  text,
  wrap: z.literal(true),
  style: z.enum(["default", "heading"]).optional(),
  size: z.enum(["Small", "Default", "Medium", "Large", "ExtraLarge"]).optional(),
  weight: z.enum(["Lighter", "Default", "Bolder"]).optional(),
  color: z.enum(["Default", "Accent", "Good", "Warning", "Attention"]).optional(),
  isSubtle: z.boolean().optional(),
  spacing: spacing.optional(),
});
const factSet = z.strictObject({
  type: z.literal("FactSet"),
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
});
const inputText = z.strictObject({
  type: z.literal("Input.Text"),
  id: text,
  label: text,
  isMultiline: z.boolean().optional(),
  isRequired: z.boolean(),
  errorMessage: text,
  maxLength: z.int().positive(),
  value: z.string(),
});
const inputDate = z.strictObject({
  type: z.literal("Input.Date"),
  id: text,
  label: text,
  isRequired: z.boolean(),
  errorMessage: text,
  min: z.string().optional(),
  max: z.string().optional(),
  value: z.string(),
});
const inputChoices = z.strictObject({
  type: z.literal("Input.ChoiceSet"),
  id: text,
  label: text,
  style: z.enum(["compact", "expanded", "filtered"]),
  isMultiSelect: z.boolean().optional(),
  wrap: z.boolean().optional(),
  isRequired: z.boolean(),
  errorMessage: text,
  value: z.string(),
  choices: z.array(z.strictObject({ title: text, value: text })).min(1),
});
const inputToggle = z.strictObject({
  type: z.literal("Input.Toggle"),
  id: text,
  title: text,
  wrap: z.literal(true),
  isRequired: z.boolean().optional(),
  errorMessage: text.optional(),
  value: z.string(),
  valueOn: z.literal("true"),
  valueOff: z.literal("false"),
});
const input = z.discriminatedUnion("type", [inputText, inputDate, inputChoices, inputToggle]);
type Input = z.output<typeof input>;
type Element = z.output<typeof textBlock> | z.output<typeof factSet> | Input | Container;
interface Container {
  type: "Container";
  style?: "default" | "emphasis";
  spacing?: z.output<typeof spacing>;
  selectAction?: z.output<typeof openUrl>;
  items: Element[];
}
const container: z.ZodType<Container> = z.lazy(() =>
  z.strictObject({
    type: z.literal("Container"),
    style: z.enum(["default", "emphasis"]).optional(),
    spacing: spacing.optional(),
    selectAction: openUrl.optional(),
    items: z.array(element).min(1),
  }),
);
const element: z.ZodType<Element> = z.lazy(() => z.union([textBlock, factSet, input, container]));

/** A rendered card; refuses every property and value that the cards are not meant to use. */
export const cardShape = z.strictObject({
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
  type: z.literal("AdaptiveCard"),
  version: z.literal("1.5"),
  lang: z.literal("en-GB"),
  fallbackText: text,
  speak: text,
  body: z.array(element).min(1),
  actions: z.array(action).max(6).optional(),
});

/** A rendered card, known to be one. */
export type ShapedCard = z.output<typeof cardShape>;

/** Every element of a card, those inside containers too, in reading order. */
export function elementsOf(card: ShapedCard): Element[] {
  const deep = (item: Element): Element[] =>
    item.type === "Container" ? [item, ...item.items.flatMap(deep)] : [item];
  return card.body.flatMap(deep);
}

/** Whether an element is one to fill in. */
function isInput(item: Element): item is Input {
  return item.type.startsWith("Input.");
}

function labelsOfInput(item: Input): string[] {
  if (item.type === "Input.Toggle") return [item.title, item.errorMessage ?? ""];
  const choices = item.type === "Input.ChoiceSet" ? item.choices.map(({ title }) => title) : [];
  return [item.label, item.errorMessage, ...choices];
}

/** What the inputs of a card hold as it opens: what its send button adds to its data. */
export function inputsOf(card: ShapedCard): Record<string, string> {
  const inputs = elementsOf(card).filter(isInput);
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
}

/** The texts that Teams reads as Markdown. */
export function markdownOf(card: ShapedCard): string[] {
  return elementsOf(card).flatMap((item) => {
    if (item.type === "TextBlock") return [item.text];
    return item.type === "FactSet" ? item.facts.flatMap(({ title, value }) => [title, value]) : [];
  });
}

/** The texts shown as they are: titles of buttons and what belongs to inputs. */
export function labelsOf(card: ShapedCard): string[] {
  const inside = elementsOf(card).flatMap((item) => {
    if (isInput(item)) return labelsOfInput(item);
    return item.type === "Container" && item.selectAction ? [item.selectAction.title] : [];
  });
  return [...(card.actions ?? []).map(({ title }) => title), ...inside];
}

/** Every text that somebody may see, toast and fallback included. */
export function textsOf(card: ShapedCard): string[] {
  return [...markdownOf(card), ...labelsOf(card), card.fallbackText, card.speak];
}
