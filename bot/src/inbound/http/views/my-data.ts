import type { ErasureCertificate, ErasurePlan, MyData, PlanOnBehalf } from "../../../contract";
import type { Certificate, SchemePlan } from "../../../application/my-data/erase-me";
import type { MyData as OwnCopy } from "../../../application/my-data/my-data";
import type { DataSection } from "../../../application/my-data/sections";
import type { KeptKind } from "../../../application/records";
import { TO_THEMSELVES, type ErasureWords } from "./erasure-words";
import { TO_A_DIRECTOR } from "./erasure-words-of-another";

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

const ALWAYS: readonly KeptKind[] = ["pairing-dates", "audit", "delivery"];

/** What erasing oneself would mean. */
export function toErasurePlan(plans: readonly SchemePlan[]): ErasurePlan {
  const { pairingsEnd, goes, kept } = TO_THEMSELVES;
  return {
    schemes: plans.map(({ schemeId, schemeName, pairings, stillOpen, lastDirector }) => ({
      schemeId,
      schemeName,
      goes: [...pairingsEnd(pairings), ...goes],
      kept: [...(stillOpen > 0 ? [kept["still-open"]] : []), ...ALWAYS.map((kind) => kept[kind])],
      lastDirector,
    })),
  };
}

/** What erasing somebody else from one scheme would mean, said to a director: nothing of what they wrote in confidence. */
export function toPlanOnBehalf({ schemeName, pairings }: SchemePlan): PlanOnBehalf {
  const { pairingsEnd, goes, kept, stillOpenIfAny } = TO_A_DIRECTOR;
  return {
    schemeName,
    goes: [...pairingsEnd(pairings), ...goes],
    kept: [stillOpenIfAny, ...ALWAYS.map((kind) => kept[kind])],
  };
}

type BareCertificate = Omit<ErasureCertificate, "file">;

/** What was erased on somebody's letter, without what nobody else is to learn: on a director's screen. */
export function toCertificateOnBehalf(certificate: Certificate): BareCertificate {
  return onBehalf(certificate, TO_A_DIRECTOR);
}

/** The same, written to whom it is about: for the file that is handed over to them. */
export function toCertificateToHandOver(certificate: Certificate): BareCertificate {
  return onBehalf(certificate, TO_THEMSELVES);
}

function onBehalf(certificate: Certificate, words: ErasureWords): BareCertificate {
  const { schemes, elsewhere, ...rest } = certificateIn(certificate, words);
  const { stillOpenIfAny, otherSchemes } = words;
  const stillOpen = words.kept["still-open"];
  return {
    ...rest,
    schemes: schemes.map((one) => ({
      ...one,
      kept: [stillOpenIfAny, ...one.kept.filter((kept) => kept !== stillOpen)],
    })),
    elsewhere: [...elsewhere, otherSchemes],
  };
}

/** What was erased, and what was kept and why. */
export function toCertificate(certificate: Certificate): BareCertificate {
  return certificateIn(certificate, TO_THEMSELVES);
}

function certificateIn(
  { certificateId, erasedAt, erasures }: Certificate,
  words: ErasureWords,
): BareCertificate {
  return {
    certificateId,
    erasedAt,
    finished: erasures.every(({ state }) => state === "done"),
    schemes: erasures.map(({ schemeName, kept, cards }) => ({
      schemeName,
      goes: [...words.goes],
      kept: kept.map((kind) => words.kept[kind]),
      cardsReplaced: cards.replaced,
      cardsLeft: cards.failed,
    })),
    elsewhere: [...words.elsewhere],
  };
}
