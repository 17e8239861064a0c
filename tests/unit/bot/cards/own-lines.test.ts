import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { CATALOGUE } from "../../../../bot/src/cards/catalogue";
import type { Card, RenderedCard } from "../../../../bot/src/cards/define-card";
import type { OwnWordsFor } from "../../../../bot/src/cards/own-lines";
import { reminderCard } from "../../../../bot/src/cards/reminders/reminder.card";
import { wordedCards } from "../../../../bot/src/outbound/teams/worded-cards";
import { changeableIn } from "../../../../bot/src/application/ports/worded-cards";
import { inWordsOf, whyNotLine, type OwnWords } from "../../../../bot/src/scheme/words/own-words";
import { cardShape, markdownOf } from "../../../support/cards/card-shape";
import { ACTIVE_ON_ITS_OWN, HOSTILE_TEXTS } from "../../../support/cards/hostile-texts";
import { readMarkdown } from "../../../support/cards/read-markdown";
import { variantsOf } from "../../../support/cards/variants";
import { REPOSITORY } from "../../../support/repository";

/** What no scheme may say otherwise: no reply, who is at risk, who reads what, what somebody may choose, where help is. */
const LOCKED: readonly RegExp[] = [
  /no reply|nothing to do|nothing you need to do/iu,
  /at risk|danger|emergency|999|worries/iu,
  /stays between|deletes its own copy|leave any of them out|kept nowhere else|no person reads|nobody reads|nobody is told|not shown in this chat|never has a name|read it/iu,
  /taking part is|nobody counts on you|opted out|opt out|optional|nobody will ask|at your own pace|whenever you like, and you can stop|stop whenever/iu,
  /nothing is ever assumed|matched on something|take it back|is up to you/iu,
  /we tell them|working days to say|if you say nothing|supervisor first/iu,
  /privacy|accessibility/iu,
];
/** The cards of which a scheme may change something at least. */
const AT_LEAST = [
  "welcome/welcome-paired",
  "welcome/welcome-waiting",
  "welcome/welcome-supporter",
  "welcome/welcome-director",
  "support/your-supporter",
  "support/no-supporter",
  "support/introduction",
  "support/your-doctor",
  "pairing/not-allocated",
  "reminders/reminder",
  "launch/volunteer-invitation",
  "launch/supervisor-notice",
  "agreement/invitation",
  "feedback/invitation",
  "pulse/invitation",
  "tips/newest",
  "help/home",
];

const CHANGEABLE = CATALOGUE.filter(({ changeable }) => changeable !== undefined);
const cards = CHANGEABLE.map((card) => ({ name: card.name, card }));
const linesOf = (card: Card) => Object.keys(card.changeable?.lines ?? {});

/** The card without the words of the lines that may be changed: what every scheme has alike. */
function locked(card: Card, { card: content, summary }: RenderedCard): unknown {
  const { body, ...rest } = cardShape.parse(content);
  const names = linesOf(card);
  const open = (id: unknown) => typeof id === "string" && names.includes(id);
  return {
    ...rest,
    summary,
    body: body.map((block) =>
      block.type === "TextBlock" && open(block.id) ? { ...block, text: "" } : block,
    ),
  };
}

/** The same text in every line of every card. */
const everywhere = (text: string): OwnWords =>
  Object.fromEntries(
    CHANGEABLE.map((card) => [
      card.name,
      Object.fromEntries(linesOf(card).map((line) => [line, text])),
    ]),
  );

/** A text that fills in everything that a line knows. */
const withAllFills: OwnWordsFor = ({ fills }) => `Own words, ${Object.values(fills).join(", ")}.`;

/** What a card is made of, wherever a text makes one: everything between the brackets. */
function argumentsOf(text: string, card: string): readonly string[] {
  return text
    .split(`${card}.render(`)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = Array.from(rest).findIndex((letter) => {
        depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}

describe("the lines that a scheme may say in its own words", () => {
  it("are there on each card that people meet at the beginning", () => {
    const names = CHANGEABLE.map(({ name }) => name);
    expect(AT_LEAST.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("hold nothing of what is the same in every scheme", () => {
    const ours = wordedCards().flatMap(changeableIn);
    expect(ours.length).toBeGreaterThan(20);
    const broken = ours.filter(({ ours: text }) => LOCKED.some((words) => words.test(text)));
    expect(broken.map(({ ours: text }) => text)).toEqual([]);
  });

  it("are all seen where they are changed, once each, with our words taken by the rule", () => {
    for (const worded of wordedCards()) {
      const seen = changeableIn(worded).map(({ line }) => line);
      const { card } = cards.find(({ name }) => name === worded.card) ?? {};
      expect(seen.filter((line) => line !== "draft").toSorted()).toEqual(
        (card === undefined ? [] : linesOf(card)).toSorted(),
      );
      for (const line of changeableIn(worded)) {
        expect({ line: line.line, problem: whyNotLine(line.ours, line) }).toEqual({
          line: line.line,
          problem: undefined,
        });
      }
    }
  });

  it("are passed on wherever such a card is made", () => {
    const source = path.join(REPOSITORY, "bot/src");
    const made = globSync("cards/*/*.card.ts", { cwd: source }).flatMap((file) => {
      const text = readFileSync(path.join(source, file), "utf8");
      return text.includes("changeable: {") ? (/export const (\w+)/u.exec(text)?.[1] ?? []) : [];
    });
    expect(made).toHaveLength(CHANGEABLE.length);
    const sources = globSync("{application,inbound,outbound,local}/**/*.ts", { cwd: source });
    const texts = sources.map((file) => readFileSync(path.join(source, file), "utf8"));
    const calls = texts.flatMap((text) => made.flatMap((name) => argumentsOf(text, name)));
    expect(calls.length).toBeGreaterThan(made.length);
    const without = calls.filter(
      (given) => !/,\s*(?:own|own\(row\)|inWordsOf\(.*\)),?\s*$/su.test(given),
    );
    expect(without).toEqual([]);
  });

  it("say the same to everybody whom the reminder reaches, opted out or not (principle 2)", () => {
    const [one, other] = [true, false].map((optedOut) =>
      cardShape.parse(reminderCard.render({ ...reminderCard.sample, optedOut }, withAllFills).card),
    );
    expect(one?.body).toEqual(other?.body);
    expect(JSON.stringify(one?.body)).toContain("Own words, ");
    expect(JSON.stringify(one?.body)).toContain("No reply needed.");
  });
});

describe.each(cards)("the card $name in a scheme's own words", ({ card }) => {
  it("keeps everything else letter for letter, whatever the scheme wrote", () => {
    const variants = variantsOf(card).slice(0, 2);
    const before = variants.map((data) => locked(card, card.render(data)));
    const hostile = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS.map((text) => text.slice(0, 600))),
      fc.string({ maxLength: 80 }),
      fc.json({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const own = inWordsOf(everywhere(text));
        // By the rule, and as if the rule had let it through.
        for (const say of [own, () => text]) {
          const after = variants.map((data) => locked(card, card.render(data, say)));
          expect(after).toEqual(before);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("shows them, and as text alone", () => {
    const sample = card.changeable?.sample ?? card.sample;
    const plain = JSON.stringify(card.render(sample, withAllFills).card);
    expect(plain.split("Own words").length - 1).toBe(linesOf(card).length);
    for (const text of HOSTILE_TEXTS) {
      const shown = cardShape.parse(card.render(sample, () => text).card);
      for (const source of markdownOf(shown)) {
        expect(readMarkdown(source).markup).toEqual([]);
        expect(source).not.toMatch(ACTIVE_ON_ITS_OWN);
      }
    }
  });
});
