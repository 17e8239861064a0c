import { globSync } from "node:fs";
import path from "node:path";
import type * as Renderer from "adaptivecards";
import { CATALOGUE } from "../../../../bot/src/cards/catalogue";
import {
  DIALOGS,
  parseDialogOpening,
  parseSubmission,
  SUBMISSION_VERBS,
} from "../../../../bot/src/cards/dialogs";
import { holdBack } from "../../../../bot/src/cards/hold-back";
import {
  dataPressed,
  pressedButton,
  pressedForm,
  pressedOpening,
  type Pressed,
} from "../../../../bot/src/cards/pressed";
import { parsePress, VERBS } from "../../../../bot/src/cards/verbs";
import { cardShape, elementsOf, inputsOf, textsOf } from "../../../support/cards/card-shape";
import { choicesOf, variantsOf, withText } from "../../../support/cards/variants";

// The package's entry is written for bundlers; its built file is the same renderer.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = jest.requireActual<
  typeof Renderer
>("adaptivecards/dist/adaptivecards.js");

const FOLDER = path.join(__dirname, "../../../../bot/src/cards");
const cards = CATALOGUE.map((card) => ({ name: card.name, card }));
const shaped = (card: (typeof CATALOGUE)[number], data: Record<string, unknown>) =>
  cardShape.parse(card.render(data).card);

/** The renderer knows languages without their country only; Teams takes "en-GB" as it stands. */
const LANGUAGE = 'Invalid value "en-GB" for property "lang".';

/** Known by the card and shown nowhere on it: the record it belongs to. */
const NOT_SHOWN = ["support/introduction pairingId"];

const placeholdersOf = (template: unknown): string[] => {
  const found = JSON.stringify(template).matchAll(/\$\{!?(\w+)/gu);
  return [...new Set(Array.from(found, ([, name]) => name ?? ""))];
};

/** The same data with one key changed to something else that its schema allows. */
const altered = (card: (typeof CATALOGUE)[number], data: Record<string, unknown>, key: string) => {
  const value = data[key];
  const other = choicesOf(card.data.shape[key])?.find((choice) => choice !== value);
  const change = (old: unknown): unknown => {
    if (typeof old === "string") return `${old}x`;
    if (typeof old === "number") return old + 1;
    if (Array.isArray(old)) return old.slice(1);
    return Object.fromEntries(
      Object.entries(old ?? {}).map(([name, item]) => [name, change(item)]),
    );
  };
  return { ...data, [key]: other ?? change(value) };
};

/** Every button of every card, whatever the card's choices. */
const buttons = () =>
  CATALOGUE.flatMap((card) => variantsOf(card).flatMap((data) => shaped(card, data).actions ?? []));

describe("the catalogue of cards", () => {
  it("lists every template there is, each under the name of its file", () => {
    const files = globSync("*/*.card.json", { cwd: FOLDER });
    expect(CATALOGUE.map(({ name }) => name).toSorted()).toEqual(
      files.map((file) => file.replaceAll("\\", "/").replace(".card.json", "")).toSorted(),
    );
  });

  it("uses every verb, and no verb that is not defined", () => {
    const used = new Set(
      buttons().flatMap((action) => (action.type === "Action.Execute" ? [action.verb] : [])),
    );
    expect([...used].toSorted()).toEqual([...VERBS].toSorted());
  });

  it("opens every dialog that is defined, and sends every submission", () => {
    const sent = buttons().flatMap((action) =>
      action.type === "Action.Submit" ? [action.data] : [],
    );
    const named = (key: string) => new Set(sent.flatMap((data) => data[key] ?? []));
    expect([...named("dialog")].toSorted()).toEqual([...DIALOGS].toSorted());
    expect([...named("verb")].toSorted()).toEqual([...SUBMISSION_VERBS].toSorted());
  });
});

describe.each(cards)("the card $name", ({ name, card }) => {
  it("is an Adaptive Card 1.5 in the parts that Teams knows, whatever its choices", () => {
    for (const data of variantsOf(card)) {
      expect(cardShape.safeParse(card.render(data).card).error).toBeUndefined();
    }
  });

  it("is read by the official renderer without a complaint", () => {
    for (const data of variantsOf(card)) {
      const context = new SerializationContext(Versions.v1_5);
      const parsed = new AdaptiveCard();
      // As Teams has it; the renderer's own default is one fewer.
      parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
      parsed.parse(card.render(data).card, context);
      const complaints = Array.from(
        { length: context.eventCount },
        (_, index) => context.getEventAt(index).message,
      );
      expect(complaints.filter((complaint) => complaint !== LANGUAGE)).toEqual([]);
      expect(parsed.validateProperties().validationEvents).toEqual([]);
    }
  });

  it("has a placeholder for each of its words and words for each placeholder", () => {
    const words = card.wordsFor(card.sample);
    const lists = Object.values(words).filter((word) => Array.isArray(word));
    const inLists = lists.flatMap((list: readonly object[]) => Object.keys(list[0] ?? {}));
    const all = new Set([...Object.keys(words), ...inLists]);
    expect(placeholdersOf(card.template).toSorted()).toEqual([...all].toSorted());
  });

  it("T-E2-6: has no logic in its template but a placeholder and a plain condition", () => {
    const expressions = JSON.stringify(card.template).matchAll(/\$\{([^}]*)\}/gu);
    for (const [, expression] of expressions) {
      expect(expression).toMatch(/^!?\w+(?: (?:!=|==) '')?$/u);
    }
  });

  it("shows everything that it is given", () => {
    const unseen = Object.keys(card.data.shape).filter((key) =>
      variantsOf(card).every(
        (data) =>
          JSON.stringify(card.render(data)) ===
          JSON.stringify(card.render(altered(card, data, key))),
      ),
    );
    expect(unseen.map((key) => `${name} ${key}`)).toEqual(
      NOT_SHOWN.filter((known) => known.startsWith(`${name} `)),
    );
  });

  it("refuses data that it does not know", () => {
    expect(() => card.render({ ...card.sample, unknown: "x" })).toThrow("unknown");
  });

  it("T-E2-6: leaves no placeholder and stays under 28 KB, with the longest data too", () => {
    const most = JSON.stringify(card.render(withText(card, "x".repeat(20_000))).card);
    expect(Buffer.byteLength(most, "utf16le")).toBeLessThan(28 * 1024);
    expect(JSON.stringify(card.render(card.sample).card)).not.toContain("${");
  });

  it("has a heading, for a reader who hears it", () => {
    const headings = elementsOf(shaped(card, card.sample)).filter(
      (item) => item.type === "TextBlock" && item.style === "heading",
    );
    expect(headings.length).toBeGreaterThan(0);
  });

  it("gives each button a title of its own, and each press one meaning on old and new clients", () => {
    for (const data of variantsOf(card)) {
      const { sent, held } = holdBack(card.render(data), "card-1");
      const shown = cardShape.parse(sent.card);
      const actions = shown.actions ?? [];
      expect(new Set(actions.map(({ title }) => title)).size).toBe(actions.length);
      const meant = (pressed: Pressed | undefined) =>
        pressed === undefined ? {} : { ...dataPressed(held, pressed), [asksBy]: pressed.asks };
      const asksBy = card.kind === "dialog" ? "verb" : "dialog";
      for (const action of actions) {
        if (action.type === "Action.OpenUrl") continue;
        // What leaves the house names no record: only the card, which button it is, and what it asks for.
        const open = ["v", "cardId", "nth", "verb", "dialog", "msteams"];
        expect(Object.keys(action.data).filter((name) => !open.includes(name))).toEqual([]);
        if (action.type === "Action.Submit") {
          const form = { data: { ...action.data, ...inputsOf(shown) } };
          const parsed =
            card.kind === "dialog"
              ? parseSubmission(meant(pressedForm(form)))
              : parseDialogOpening(meant(pressedOpening({ data: action.data })));
          expect(parsed).toBeDefined();
          continue;
        }
        expect(card.kind).toBeUndefined(); // a dialog only sends
        const pressOf = (value: unknown) => {
          const pressed = pressedButton(value);
          if (pressed === undefined) return undefined;
          return parsePress({ ...dataPressed(held, pressed), verb: pressed.asks });
        };
        const press = pressOf({
          action: { type: action.type, verb: action.verb, data: action.data },
        });
        expect(press?.verb).toBe(action.verb);
        expect(pressOf(action.fallback.data)).toEqual(press);
        expect(action.fallback).toMatchObject({
          title: action.title,
          data: { msteams: { feedback: { hide: true } } },
        });
        expect(action.fallback.associatedInputs).toBe(action.associatedInputs);
      }
    }
  });

  it("gives nothing away on a lock screen (product principle 8)", () => {
    const given = JSON.stringify(card.wordsFor(card.sample));
    const names = new Set(Array.from(given.matchAll(/\b\p{Lu}\p{L}{2,}/gu), ([word]) => word));
    const { fallbackText, speak } = shaped(card, card.sample);
    expect(speak).toBe(card.summary);
    expect([card.template["speak"], card.template["fallbackText"]]).toEqual([speak, fallbackText]);
    expect(card.summary.length).toBeGreaterThan(10);
    for (const word of [card.summary, fallbackText]
      .join(" ")
      .split(/\P{L}+/u)
      .slice(1)) {
      expect(
        [...names].filter((given) => given === word && !["Update", "Help"].includes(word)),
      ).toEqual([]);
    }
    expect(`${card.summary} ${fallbackText}`).not.toMatch(/supporter|opt|rejoin|doctor|worr/iu);
  });

  it("speaks as the scheme does (voice)", () => {
    const banned = /!|please note|kindly|journey|reach out|mentee|mentor|buddy|trainee|submit/iu;
    const texts = [
      card.summary,
      ...variantsOf(card).flatMap((data) => textsOf(shaped(card, data))),
    ];
    expect(texts.filter((text) => banned.test(text))).toEqual([]);
  });

  it("looks as it did when somebody last read it", () => {
    expect(card.render(card.sample)).toMatchSnapshot();
  });
});
