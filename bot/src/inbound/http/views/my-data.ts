import type { ErasureCertificate, ErasurePlan, MyData, PlanOnBehalf } from "../../../contract";
import type { Certificate, SchemePlan } from "../../../application/my-data/erase-me";
import type { MyData as OwnCopy } from "../../../application/my-data/my-data";
import type { DataSection } from "../../../application/my-data/sections";
import type { KeptKind } from "../../../application/records";

/** Somebody's own copy, for themselves. */
export function toMyData({ takenAt, account, schemes }: OwnCopy): MyData {
  return {
    takenAt,
    ...(account === undefined ? {} : { account: toSection(account) }),
    schemes: schemes.map(({ schemeId, schemeName, provider, sections }) => ({
      schemeId,
      schemeName,
      provider,
      sections: sections.map(toSection),
    })),
  };
}

/** A part of a copy. */
export function toSection({ name, title, about, items }: DataSection) {
  const facts = items.map((item) => item.map(({ label, text }) => ({ label, text })));
  return { name, title, about, items: facts };
}

const GOES = [
  "Your name, e-mail, GMC number and posts, and what you chose.",
  "What you said about yourself, with every consent; a few lines about yourself; your application.",
  "Statements of support, and the training that you noted.",
  "What you wrote in confidence, once it is dealt with.",
  "Everything by which the bot knows you and can write to you. Nothing more is sent to you.",
  "What imports, proposals and sealed snapshots say of you.",
  "The bot's cards in your chat with it, where Teams lets them be changed: in their place stands that the message was removed. What is held of these cards goes.",
];

const KEPT: Readonly<Record<KeptKind, ErasurePlan["schemes"][number]["kept"][number]>> = {
  "still-open": {
    what: "The words of what you wrote in confidence, or complained of, that is not dealt with yet; sealed.",
    why: "Somebody may be at risk, or you are owed an answer: whoever reads it has to be able to act.",
    until: "Until it is dealt with; then the words go by themselves.",
  },
  "pairing-dates": {
    what: "That there was a pairing, from when to when, under a random id. In place of your name stands “Former participant”.",
    why: "The other half's own history, and how many doctors somebody supported.",
    until: "As long as the scheme keeps pairings.",
  },
  audit: {
    what: "That something was done and when, under a random id. Nothing leads from the id to you any more.",
    why: "Directors have to be able to answer for what was done.",
    until: "As long as the scheme keeps its record of acts.",
  },
  delivery: {
    what: "That messages went, of which kind and when, under the same id; never their words.",
    why: "To know that what had to arrive did.",
    until: "60 days after each ended.",
  },
};

/** What is kept of somebody while it is not dealt with, said of everybody alike: whether there is any is not said to others. */
const STILL_OPEN_IF_ANY = {
  ...KEPT["still-open"],
  what: "If there is anything that you wrote in confidence, or complained of, and that is not dealt with yet: its words, sealed. Nobody is told whether there is.",
};

const ALWAYS: readonly KeptKind[] = ["pairing-dates", "audit", "delivery"];

/** What erasing oneself would mean. */
export function toErasurePlan(plans: readonly SchemePlan[]): ErasurePlan {
  return {
    schemes: plans.map(({ schemeId, schemeName, pairings, stillOpen, lastDirector }) => ({
      schemeId,
      schemeName,
      goes: [...ending(pairings), ...GOES],
      kept: [...(stillOpen > 0 ? [KEPT["still-open"]] : []), ...ALWAYS.map((kind) => KEPT[kind])],
      lastDirector,
    })),
  };
}

/** What erasing somebody else from one scheme would mean: their own words, and nothing of what they wrote in confidence. */
export function toPlanOnBehalf({ schemeName, pairings }: SchemePlan): PlanOnBehalf {
  const kept = [STILL_OPEN_IF_ANY, ...ALWAYS.map((kind) => KEPT[kind])];
  return { schemeName, goes: [...ending(pairings), ...GOES], kept };
}

function ending(pairings: number): readonly string[] {
  if (pairings === 0) return [];
  const words = pairings === 1 ? "Your pairing ends" : `Your ${pairings} pairings end`;
  return [`${words}. The other half reads that you are no longer taking part, without a reason.`];
}

const ELSEWHERE = [
  "Your chat with the bot is kept by your organisation's Teams (NHSmail), under its own rules. What you typed stays in it; we cannot take it away. So do cards of which nothing is known any more: those that came by themselves more than 60 days ago and that you never pressed, and answers from more than 400 days ago.",
  "Cards that others had before, such as your supporter's card with your name, stay in their own chats.",
  "Backups hold what was erased until their time is over. If one is ever restored, whoever was erased is erased again.",
  "Your organisation's own lists, from which the scheme was set up, are not ours. If such a list is taken in again, you are left out.",
];

type BareCertificate = Omit<ErasureCertificate, "file">;

/** What was erased on somebody's letter: the same, but for what nobody else is to learn. */
export function toCertificateOnBehalf(certificate: Certificate): BareCertificate {
  const { schemes, elsewhere, ...rest } = toCertificate(certificate);
  const still = new Set([KEPT["still-open"]]);
  return {
    ...rest,
    schemes: schemes.map((one) => ({
      ...one,
      kept: [STILL_OPEN_IF_ANY, ...one.kept.filter((kept) => !still.has(kept))],
    })),
    elsewhere: [...elsewhere, OTHER_SCHEMES],
  };
}

const OTHER_SCHEMES =
  "If you are in another scheme too, nothing has changed there, and the bot's answers stay in your chat. Its director can be asked in the same way.";

/** What was erased, and what was kept and why. */
export function toCertificate({ certificateId, erasedAt, erasures }: Certificate): BareCertificate {
  return {
    certificateId,
    erasedAt,
    finished: erasures.every(({ state }) => state === "done"),
    schemes: erasures.map(({ schemeName, kept, cards }) => ({
      schemeName,
      goes: GOES,
      kept: kept.map((kind) => KEPT[kind]),
      cardsReplaced: cards.replaced,
      cardsLeft: cards.failed,
    })),
    elsewhere: ELSEWHERE,
  };
}
