import { z } from "zod";
import type { Card } from "../../../bot/src/cards/define-card";

/** Data for a card. */
export type CardData = Record<string, unknown>;

/** The values that a key of the data can take, where it is a choice. */
export function choicesOf(schema: unknown): readonly unknown[] | undefined {
  if (schema instanceof z.ZodBoolean) return [true, false];
  return schema instanceof z.ZodEnum ? schema.options : undefined;
}

/** The sample, in every combination of its choices. */
export function variantsOf(card: Card): CardData[] {
  return Object.entries(card.data.shape).reduce<CardData[]>(
    (sofar, [key, schema]) => {
      const choices = choicesOf(schema);
      if (choices === undefined) return sofar;
      return sofar.flatMap((data) => choices.map((choice) => ({ ...data, [key]: choice })));
    },
    [{ ...card.sample }],
  );
}

/** The data with every text in it replaced, except ids, addresses and choices. */
export function withText(card: Card, text: string): CardData {
  const replaced = (value: unknown, key: string): unknown => {
    if (/Id$|Chosen$|^(?:token|value|email|url)$/u.test(key)) return value;
    if (choicesOf(card.data.shape[key]) !== undefined) return value;
    if (typeof value === "string") return text;
    if (Array.isArray(value)) return value.map((item) => replaced(item, ""));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, replaced(item, name)]),
    );
  };
  return Object.fromEntries(
    Object.entries(card.sample).map(([key, value]) => [key, replaced(value, key)]),
  );
}
