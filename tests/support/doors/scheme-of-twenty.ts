import type { SchemeRecord } from "../../../bot/src/application/ports/scheme-store";
import { complaintClock } from "../../../bot/src/scheme/complaint/complaint";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
  TODAY,
} from "../builders";
import { aConcern, someone } from "../concern";
import type { BotHouse } from "../teams/bot-house";
import { linkedTo } from "../teams/planter";

async function write(
  { ports }: Pick<BotHouse, "ports">,
  schemeId: string,
  ...create: readonly SchemeRecord[]
): Promise<void> {
  const event = { id: freshId("event"), schemeId, at: TODAY, by: "system" } as const;
  const events = [{ ...event, act: { type: "SchemeCreated" } as const }];
  await ports.store.commit({ schemeId, create, events });
}

const intake = (schemeId: string, from: string, until: string, size: number): readonly Person[] =>
  Array.from({ length: size }, (_, nth) =>
    aFoundationDoctor({
      schemeId,
      memberships: [aPost({ from, until })],
      ...(nth % 2 === 0 ? linkedTo(freshOid()) : {}),
    }),
  );

/** A scheme of 20 people over two intakes, with something of everything that has an age. */
export async function aSchemeOfTwenty(house: BotHouse) {
  const scheme = aScheme({ tenantId: TENANT });
  const { id: schemeId } = scheme;
  const director = someone(["director"], { schemeId });
  const first = intake(schemeId, "2026-08-05", "2027-08-03", 8);
  const second = intake(schemeId, "2027-08-04", "2028-08-01", 8);
  const supporters = Array.from({ length: 3 }, () =>
    aSupporter({
      schemeId,
      memberships: [aPost({ role: "senior-doctor", grade: "ST3", until: "2028-08-01" })],
      ...linkedTo(freshOid()),
    }),
  );
  const [supporter = director, ...others] = supporters;
  const over = { state: "ended", at: "2027-08-03T11:00:00.000Z", by: "system" } as const;
  const pairings = [
    ...first.map((doctor) => aPairing(doctor, supporter, { period: over })),
    // Nobody ended these: they end with their people.
    ...second.map((doctor) => aPairing(doctor, others[0] ?? supporter)),
  ];
  await house.plant(scheme, [director, ...first, ...second, ...supporters], pairings);
  const done = { at: "2026-10-01T09:00:00.000Z", by: director.id };
  const hidden = aPairing(first[0] ?? director, supporter, { publicationId: "undone" });
  await write(
    house,
    schemeId,
    {
      type: "concern",
      value: aConcern({ schemeId, state: { state: "closed", firstRead: done, closed: done } }),
    },
    { type: "concern", value: aConcern({ schemeId }) },
    {
      type: "complaint",
      value: {
        id: freshId("complaint"),
        schemeId,
        authorId: first[0]?.id ?? "",
        about: { kind: "something-else" },
        addressedTo: "director",
        raisedAt: TODAY,
        ...complaintClock(TODAY),
        state: { state: "answered", firstRead: done, answered: done },
        sealedText: "sealed",
        sealedAnswer: "sealed",
      },
    },
    {
      type: "objection",
      value: {
        id: freshId("objection"),
        schemeId,
        applicantId: supporter.id,
        at: TODAY,
        by: director.id,
        decidedAt: done.at,
      },
    },
    {
      type: "request",
      value: {
        id: freshId("request"),
        schemeId,
        pairingId: pairings[0]?.id ?? "",
        doctorId: first[0]?.id ?? "",
        supporterId: supporter.id,
        askedBy: "supporter",
        kind: "stop",
        at: TODAY,
        state: { state: "closed", ...done },
      },
    },
    {
      type: "publication",
      value: {
        id: "undone",
        schemeId,
        state: "undone",
        at: TODAY,
        by: director.id,
        announceAt: TODAY,
        pairs: [],
        leftOut: [],
      },
    },
    { type: "launch", value: { id: "2026", schemeId, start: "2026-08-05", steps: {} } },
  );
  await house.ports.store.stagePairings(schemeId, [hidden]);
  await write(
    house,
    schemeId,
    ...supporters.slice(0, 1).map(({ id, link }) => {
      if (link.state !== "linked") throw new Error("They are linked.");
      return { type: "account", value: { schemeId, userId: link.userId, personId: id } } as const;
    }),
  );
  return { schemeId, director, first, second, supporter };
}
