import { api, type Route } from "../../../bot/src/contract";
import { LOCAL_TENANT_ID } from "../../../bot/src/local/constants";
import type { Person } from "../../../bot/src/scheme/people/person";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { aDirector, aFoundationDoctor, aScheme, aSupporter, TODAY } from "../../support/builders";
import { Director } from "../../support/director";
import { FITTING, SOME_IDS } from "../../support/fitting-requests";
import type { Answered } from "../../support/http-call";
import { FOUR_PEOPLE, sheetOf } from "../../support/northgate";
import { goodClaims, startRunningApp, type RunningApp } from "../../support/running-app";

const oid = (last: number) => `00000000-0000-4000-8000-0000000000${last}`;
const [DIRECTOR, DOCTOR, SUPPORTER, FORMER] = [oid(11), oid(12), oid(13), oid(14)];

function linked(objectId: string): Pick<Person, "link"> {
  return { link: { state: "linked", userId: userIdOf(LOCAL_TENANT_ID, objectId), at: TODAY } };
}

let app: RunningApp;
/** Whoever is of Riverside: its director, and those who direct nothing there. */
let inIt: Readonly<Record<"director" | "doctor" | "supporter" | "former", Director>>;

beforeAll(async () => {
  app = await startRunningApp({
    prepared: (store) =>
      store.plant(aScheme({ id: "riverside", tenantId: LOCAL_TENANT_ID }), [
        aDirector(linked(DIRECTOR)),
        aFoundationDoctor(linked(DOCTOR)),
        aSupporter(linked(SUPPORTER)),
        aDirector({
          ...linked(FORMER),
          memberships: [{ role: "director", from: "2026-07-01", until: "2026-08-11" }],
        }),
      ]),
  });
  const [director, doctor, supporter, former] = [
    await inRiverside(DIRECTOR),
    await inRiverside(DOCTOR),
    await inRiverside(SUPPORTER),
    await inRiverside(FORMER),
  ];
  inIt = { director, doctor, supporter, former };
});
afterAll(() => app.close());

async function inRiverside(objectId: string): Promise<Director> {
  return new Director(app.base, await app.sign(goodClaims(objectId)), "riverside");
}

/** What whoever is or was of a scheme may do there: somebody who left may still have something to say (NP22). */
const FOR_ITS_OWN: readonly string[] = [
  "raiseConcern",
  "getMyConcern",
  "makeComplaint",
  "getMyComplaint",
  "writeTip",
  "noteSession",
  "issueStatement",
  "giveFeedback",
  "answerPulse",
  "takeFeedbackBack",
  "giveSchemeFeedback",
  "takeSchemeFeedbackBack",
  "getFeedbackCollection",
];

/** Everything of an answer that somebody could tell apart, but the time. */
function tellable({ status, headers, text }: Answered) {
  return { status, text, headers: { ...headers, date: "then" } };
}

const IN_A_SCHEME: readonly (readonly [string, Route])[] = Object.entries(api).filter(([, route]) =>
  route.path.includes(":schemeId"),
);

describe("What you may not see", () => {
  it.each(IN_A_SCHEME)("looks like what does not exist: %s", async (name, route) => {
    const params = SOME_IDS;
    const asked = { params, ifMatch: '"1"', ...FITTING[name] };
    const { director, doctor, supporter, former } = inIt;
    const as = (who: Director, schemeId: string) =>
      who.ask(route, { ...asked, params: { ...params, schemeId } });
    const [nothing, ...answers] = await Promise.all([
      as(app.director, "nowhere"),
      as(app.director, "riverside"), // somebody else's scheme
      as(app.director, "no such id!"), // an id that none can have
      as(app.director, "x".repeat(101)),
      as(director, "northgate"),
      ...(FOR_ITS_OWN.includes(name) ? [] : [doctor, supporter, former]).map(
        (who) => as(who, "riverside"), // their own scheme, and no directors of it
      ),
    ]);
    expect(tellable(nothing)).toMatchObject({ status: 404 });
    for (const answer of answers) {
      expect(tellable(answer)).toEqual(tellable(nothing));
    }
  });

  it("in another scheme is not reached by its id from one's own", async () => {
    await app.director.imports(FOUR_PEOPLE);
    const more = "New Doctor,new@northgate.example,,foundation doctor,F1,Infirmary,,,2026-08-05,";
    const dryRun = await app.director.tryImport(sheetOf(more));
    const sam = await app.director.person("foundation-doctors", "Sam Okafor");
    const ivo = await app.director.person("senior-doctors", "Ivo Lang");
    await app.director.stateVolunteers([ivo.personId]);
    const proposal = await app.director.propose();
    const publication = await app.director.publish(proposal);
    const [pairing] = await app.director.pairings();
    const other = inIt.director;
    const refusals = await Promise.all([
      other.refused(api.listCandidates, { params: { personId: sam.personId } }),
      other.refused(api.confirmImport, {
        params: { importId: dryRun.importId },
        ifMatch: dryRun.version,
      }),
      other.refused(api.discardImport, {
        params: { importId: dryRun.importId },
        ifMatch: dryRun.version,
      }),
      other.refused(api.publish, {
        body: { proposalId: proposal.proposalId },
        ifMatch: proposal.version,
      }),
      other.refused(api.undoPublication, {
        params: { publicationId: publication.publicationId },
        ifMatch: publication.version,
      }),
      other.refused(api.endPairing, {
        params: { pairingId: pairing?.pairingId ?? "" },
        ifMatch: pairing?.version ?? "",
      }),
      other.refused(api.pairByHand, {
        body: { doctorId: sam.personId, supporterId: ivo.personId },
      }),
      other.refused(api.stateVolunteers, {
        body: { personIds: [ivo.personId], supervisorToldOn: "2026-08-03" },
      }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(8).fill("not-found"));
    const { importId, version } = dryRun;
    const own = { params: { importId }, ifMatch: version };
    // Still open, and stale only because of what was published meanwhile.
    expect((await app.director.refused(api.confirmImport, own)).code).toBe("people-changed-since");
  });

  it("is nothing of the doctors' and supporters' own pages: they have those", async () => {
    const { doctor, supporter } = inIt;
    expect(await doctor.does(api.getMe)).toMatchObject({
      schemes: [{ schemeId: "riverside", roles: ["foundation-doctor"] }],
    });
    expect((await doctor.does(api.getMySupport)).asDoctor).toMatchObject([{ optedOut: false }]);
    expect((await supporter.does(api.getMySupport)).asSupporter).toHaveLength(1);
  });
});
