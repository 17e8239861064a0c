import type { MyWishesView } from "../../../contract";
import type { CountedWishes } from "../../../application/wishes/count-wishes";
import type { LookedAt } from "../../../application/wishes/look-at-wishes";
import { isLive, type MyWish, type MyWishes } from "../../../application/wishes/my-wishes";
import type { Characteristic } from "../../../scheme/characteristics/characteristic";
import { SMALLEST_SHOWN } from "../../../scheme/characteristics/smallest-shown";
import {
  consentText,
  LET_DIRECTOR_LOOK,
  LOOK_TEXT_VERSION,
  ONLY_IF_YOU_SAY_SO,
  PURPOSE,
} from "../../../scheme/characteristics/purpose";
import { unmetWords } from "../../../scheme/characteristics/unmet";
import type { IsoDate } from "../../../scheme/shared/time";
import { toPersonBrief } from "./people";

type Statement = MyWishesView["statements"][number];

/** What somebody stated themselves, for their own eyes. */
export function toMyStatement(mine: MyWishes): Statement {
  const { scheme, side, wishes, noLongerAsked, directorMayLook } = mine;
  return {
    schemeId: scheme.id,
    schemeName: scheme.name,
    directorName: scheme.directorName,
    side,
    sentence: ONLY_IF_YOU_SAY_SO,
    purpose: PURPOSE[side],
    wishes: wishes.map(toMyWish),
    noLongerAsked: noLongerAsked.map(({ key, label, choice }) => ({ key, label, choice })),
    ...(side === "wish"
      ? {
          directorMayLook: {
            on: directorMayLook,
            text: LET_DIRECTOR_LOOK,
            textVersion: LOOK_TEXT_VERSION,
          },
        }
      : {}),
  };
}

function toMyWish(one: MyWish): Statement["wishes"][number] {
  const { asked, entry, answer, why } = one;
  const { key, label, about, choices, textVersion } = asked;
  return {
    key,
    label,
    about,
    choices: [...choices],
    consent: consentText(label),
    textVersion,
    ...(entry === undefined
      ? {}
      : {
          stated: {
            choice: entry.choice,
            chosen: inWords(asked, entry.choice),
            at: entry.consent.at,
            used: isLive(one),
            ...(answer === undefined ? {} : { answer }),
            ...(why === undefined ? {} : { why: unmetWords(why) }),
          },
        }),
  };
}

function inWords({ choices }: Characteristic, chosen: string): string {
  return choices.find(({ value }) => value === chosen)?.label ?? chosen;
}

/** What a director reads of a doctor who let them look. */
export function toLookedAt({ doctor, overall, wishes }: LookedAt, today: IsoDate) {
  return {
    doctor: toPersonBrief(doctor, today),
    overall,
    wishes: wishes.map(({ asked, entry, answer }) => ({
      label: asked.label,
      chosen: inWords(asked, entry.choice),
      answer,
    })),
  };
}

/** Everybody's wishes in numbers; nobody in them. */
export function toWishCounts(counted: CountedWishes, mayRead: boolean, today: IsoDate) {
  const { counts, characteristics, letLook } = counted;
  const labels = new Map(characteristics.map(({ key, label }) => [key, label]));
  return {
    smallest: SMALLEST_SHOWN,
    asked: counts.asked,
    met: counts.met,
    partly: counts.partly,
    notMet: counts.notMet,
    byCharacteristic: counts.byCharacteristic.map(({ key, asked, met }) => ({
      label: labels.get(key) ?? key,
      asked,
      met,
    })),
    letLook: mayRead
      ? letLook
          .map((one) => toPersonBrief(one, today))
          .toSorted((a, b) => a.name.localeCompare(b.name))
      : [],
  };
}
