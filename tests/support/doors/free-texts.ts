import { z } from "zod";
import { repositoryFiles, repositoryText } from "../repository";
import { CANARIES, type Canary } from "./canaries";

const OURS = "A version or a name of ours: nobody's words.";
const NAME = "How somebody is called, wherever they are listed: who reads of whom is T-E3-2.";

/** The canary that somebody puts into a field, or why none is put there. */
type Said = Canary | { readonly not: string };

/**
 * Every free text that the API takes, by route and field, and every input of a card for text. A test compares it with
 * the description of the API and with the cards: a field that is missing here cannot be forgotten.
 */
export const FREE_TEXTS: Readonly<Record<string, Said>> = {
  "addSupervisor name": "supervisor",
  "answerComplaint text": "answer",
  "applyToSupport biography": "profile",
  "applyToSupport contact": "profile",
  "applyToSupport turnsTo.email": "supervisor",
  "applyToSupport turnsTo.name": "supervisor",
  "card concerns/raise text": "concern",
  "card supervision/object text": "objection",
  "card support/your-doctor text": "introduction",
  "card volunteering/apply biography": "profile",
  "card volunteering/apply contact": "profile",
  "card volunteering/apply email": "supervisor",
  "card volunteering/apply name": "supervisor",
  "changeCharacteristics characteristics[].about": "asked",
  "changeCharacteristics characteristics[].label": "asked",
  "changeCharacteristics characteristics[].options[]": "wish",
  "changeMyProfile biography": "profile",
  "changeMyProfile contact": "profile",
  "changeSettings allocation.neighbours[].name": "setting",
  "changeSettings allocation.neighbours[].sites[]": "setting",
  "changeSettings controller.name": "setting",
  "changeSettings controller.noticeVersion": "setting",
  "changeSettings directorName": "setting",
  "changeSettings invitationText": "setting",
  "changeSettings resources[].about": "setting",
  "changeSettings resources[].title": "setting",
  "changeSettings signposts[].how": "setting",
  "changeSettings signposts[].title": "setting",
  "changeTip text": "tip",
  "changeWords card": { not: OURS },
  "changeWords lines.*": "line",
  "confirmSupervisor email": "supervisor",
  "confirmSupervisor name": "supervisor",
  "decideTip reason": "verdict",
  "giveFeedback better": "praise",
  "giveFeedback helped": "praise",
  "giveFeedback more": "praise",
  "giveRole family": { not: NAME },
  "giveRole given": { not: NAME },
  "giveSchemeFeedback better": "feedback",
  "giveSchemeFeedback helped": "feedback",
  "giveSchemeFeedback more": "feedback",
  "handOverScheme family": { not: NAME },
  "handOverScheme given": { not: NAME },
  "importSupervisors name": "file",
  "letDirectorLook textVersion": { not: OURS },
  "listMessages search": "search",
  "listPairings search": "search",
  "listPeople search": "search",
  "lookUpStatement reference": "search",
  "makeComplaint text": "complaint",
  "noteSession title": "course",
  "objectToApplication text": "objection",
  "raiseConcern text": "concern",
  "readReviews name": "file",
  "recordObjection text": "objection",
  "saveMyAgreement contact": "agreement",
  "saveMyAgreement doctorHopes": "agreement",
  "saveMyAgreement howLong": "agreement",
  "saveMyAgreement howOften": "agreement",
  "saveMyAgreement notes": "agreement",
  "saveMyAgreement supporterHopes": "agreement",
  "saveMyAgreement whenAndWhere": "agreement",
  "searchDirectory words": "search",
  "stateMyWish choice": "wish",
  "stateMyWish textVersion": { not: OURS },
  "tryImport files[].name": "file",
  "writeTip text": "tip",
};

const part = z.looseObject({
  type: z.unknown().optional(),
  enum: z.unknown().optional(),
  const: z.unknown().optional(),
  format: z.unknown().optional(),
  pattern: z.unknown().optional(),
  anyOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
});

/** Where a JSON Schema takes text that is neither one of a list nor of a pattern: such are ids, days and addresses. */
function textsOf(schema: unknown, at: string): readonly string[] {
  const read = part.safeParse(schema).data;
  if (read === undefined) return [];
  const bounds = [read.enum, read.const, read.format, read.pattern];
  const isText = read.type === "string" && bounds.every((one) => one === undefined);
  return [
    ...(isText ? [at] : []),
    ...[...read.anyOf, ...read.oneOf].flatMap((one) => textsOf(one, at)),
    ...Object.entries(read.properties).flatMap(([name, one]) =>
      textsOf(one, at.endsWith(" ") ? `${at}${name}` : `${at}.${name}`),
    ),
    ...textsOf(read.items, `${at}[]`),
    ...textsOf(read.additionalProperties, `${at}.*`),
  ];
}

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: z.unknown() })),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
    .optional(),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

function textsOfApi(): readonly string[] {
  const { paths } = description.parse(JSON.parse(repositoryText("docs/api/openapi.json")));
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  return operations.flatMap(({ operationId, parameters, requestBody }) => [
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
      textsOf(schema, `${operationId} `),
    ),
    // What somebody types travels in a header of its own.
    ...parameters
      .filter((one) => one.in === "header" && one.name.startsWith("near-peer-"))
      .map(({ name }) => `${operationId} ${name.replace("near-peer-", "")}`),
  ]);
}

function textsOfCards(): readonly string[] {
  const cards = repositoryFiles("bot/src/cards").filter((file) => file.endsWith(".card.json"));
  return cards.flatMap((file) => {
    const ids: string[] = [];
    JSON.parse(repositoryText(file), (_, value: unknown) => {
      const input = z.object({ type: z.literal("Input.Text"), id: z.string() }).safeParse(value);
      if (input.success) ids.push(input.data.id);
      return value;
    });
    const name = file.replace("bot/src/cards/", "").replace(".card.json", "");
    return ids.map((id) => `card ${name} ${id}`);
  });
}

/** Every free text that there is, by route or card and field. */
export function freeTexts(): readonly string[] {
  return [...new Set([...textsOfApi(), ...textsOfCards()])].toSorted();
}

/** What somebody sent: to a route, or with the inputs of a card (`card concerns/raise`). */
export interface Sent {
  readonly by: string;
  readonly fields: unknown;
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (name === undefined) return [value];
  const fields = Object.entries(Object(value) as object);
  return fields
    .filter(([field]) => name === "[]" || name === "*" || field === name)
    .flatMap(([, one]: readonly [string, unknown]) => valuesAt(one, rest));
}

/** The fields into which nobody put the canary that is theirs. */
export function withoutCanary(sent: readonly Sent[]): readonly string[] {
  return Object.entries(FREE_TEXTS).flatMap(([key, canary]) => {
    if (typeof canary !== "string") return [];
    const by = key.slice(0, key.lastIndexOf(" "));
    const path = key
      .slice(by.length + 1)
      .replaceAll("[]", ".[]")
      .split(".");
    const values = sent
      .filter((one) => one.by === by)
      .flatMap(({ fields }) => valuesAt(fields, path));
    return values.some((value) => String(value).includes(CANARIES[canary])) ? [] : [key];
  });
}
