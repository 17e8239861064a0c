import { api, type Route, type RouteName } from "../../bot/src/contract";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { namesIn, requestOf } from "../support/doors/requests";
import { openTwoSchemes, SCHEMES, type FullScheme, type Ids } from "../support/doors/two-schemes";
import { KINDS, mayUse, WHO_MAY, type Kind } from "../support/doors/who-may-what";
import type { Answered } from "../support/http-call";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

// Thousands of questions in a row.
jest.setTimeout(240_000);

const ROUTES = Object.entries(api) as readonly (readonly [RouteName, Route])[];
const ASKED_SCHEMES = [...SCHEMES, "nowhere", "no such id!"] as const;
const ID_KINDS = ["own", "hidden", "foreign", "absent", "malformed"] as const;
const AT_ONCE = 8;

type AskedScheme = (typeof ASKED_SCHEMES)[number];
type IdKind = (typeof ID_KINDS)[number];

/** One question: who asks what, of which scheme, and of whose records. */
interface Question {
  readonly name: RouteName;
  readonly route: Route;
  readonly kind: Kind;
  readonly scheme: AskedScheme;
  readonly idKind: IdKind;
}

let house: BotHouse;
let door: ApiHouse;
let schemes: Readonly<Record<(typeof SCHEMES)[number], FullScheme>>;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  schemes = await openTwoSchemes(house, door);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

/** As what somebody of a kind stands to the scheme that they ask about; kinds are about Kestrelby. */
function standsAs({ kind, scheme }: Pick<Question, "kind" | "scheme">): Kind {
  if (scheme === "kestrelby") return kind;
  const directsIt = ["director-of-another-scheme", "doctor-who-directs-another-scheme"];
  return scheme === "marshwick" && directsIt.includes(kind) ? "director" : "stranger";
}

function isLetIn(question: Question): boolean {
  return mayUse(question.name, standsAs(question));
}

type Whose = (kind: Kind, idKind: IdKind) => boolean;

const itsAuthor: Whose = (kind) => kind === "doctor";
const whomItIsFor: Whose = (kind, idKind) => kind === (idKind === "own" ? "director" : "dme");

/** Routes on which being let in is not enough: what is asked for has to be one's own, or meant for one. */
const WHOSE: Partial<Readonly<Record<RouteName, Whose>>> = {
  getMyConcern: itsAuthor,
  getMyComplaint: itsAuthor,
  changeTip: (kind) => kind === "paired-supporter",
  getStatementFile: (kind) => kind === "paired-supporter",
  removeSession: (kind) => kind === "paired-supporter",
  takeTipBack: (kind) => kind === "paired-supporter",
  readConcern: whomItIsFor,
  closeConcern: whomItIsFor,
  readComplaint: whomItIsFor,
  answerComplaint: whomItIsFor,
  changeMine: (kind) => kind === "doctor" || kind === "paired-supporter",
  objectToApplication: () => false,
};

/** Whether there is something behind the door for them, or it is as if it were not there. */
function mayReach(question: Question): boolean {
  const { name, idKind } = question;
  if (idKind !== "own" && idKind !== "hidden") return false;
  return WHOSE[name]?.(standsAs(question), idKind) ?? true;
}

/** Of the shape of ids, and nobody's. */
function absentIds(): Ids {
  const some = schemes.kestrelby.ids;
  const ids = Object.fromEntries(Object.keys(some).map((key) => [key, "nobody-at-all"]));
  return { ...some, ...ids, version: some.version };
}

function idsOf({ scheme, idKind }: Question): Ids {
  const here = scheme === "marshwick" ? "marshwick" : "kestrelby";
  switch (idKind) {
    case "own":
      return schemes[here].ids;
    case "hidden":
      return schemes[here].hidden;
    case "foreign":
      return schemes[here === "marshwick" ? "kestrelby" : "marshwick"].ids;
    case "absent":
    case "malformed":
      return absentIds();
  }
}

async function ask(question: Question): Promise<Answered> {
  const { name, route, kind, scheme } = question;
  const asked = requestOf(name, route, {
    schemeId: scheme,
    ids: idsOf(question),
    ...(question.idKind === "malformed" ? { inAddress: "no such id!" } : {}),
  });
  const answered = await door.ask(schemes.kestrelby.callers[kind], route, asked);
  expectNothingForeign(question, answered);
  return answered;
}

/** Everything of an answer that somebody could tell apart, but the time. */
function tellable({ status, headers, text }: Answered): string {
  return JSON.stringify({ status, text, headers: { ...headers, date: "then" } });
}

const NO_ROW: readonly Kind[] = ["stranger", "unlinked-director"];

/** No word of a scheme stands in an answer to somebody who has no row there. */
function expectNothingForeign({ kind, name }: Question, { text }: Answered): void {
  const knows = (scheme: AskedScheme) => standsAs({ kind, scheme }) !== "stranger";
  for (const scheme of SCHEMES) {
    if (knows(scheme) && !NO_ROW.includes(kind)) continue;
    if (text.toLowerCase().includes(scheme)) throw new Error(`${kind} reads of ${scheme}: ${name}`);
  }
}

function questionsOf(name: RouteName, route: Route): readonly Question[] {
  const names = namesIn(name, route, schemes.kestrelby.ids);
  if (!names.scheme) return [];
  const isRead = route.method === "GET";
  const asked = ASKED_SCHEMES.filter((one) => isRead || one !== "no such id!");
  // An impossible id in a body is not understood, whoever sends it.
  const kinds = ID_KINDS.filter(
    (one) =>
      (one !== "malformed" || /:\w+Id.*:\w+Id/.test(route.path)) &&
      (one !== "hidden" || isRead || name in WHOSE),
  );
  return KINDS.flatMap((kind) =>
    asked.flatMap((scheme) =>
      (names.ids ? kinds : (["own"] as const)).map((idKind) => ({
        name,
        route,
        kind,
        scheme,
        idKind,
      })),
    ),
  );
}

/** Asks them all, some at a time; what each answer was. */
async function askAll(questions: readonly Question[]): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (let at = 0; at < questions.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(questions.slice(at, at + AT_ONCE).map(ask))));
  }
  return answers;
}

/** Whom it is about is gone afterwards, and so is what is theirs: asked last. */
const LAST: RouteName = "eraseOnBehalf";

/** What these are about is not in the two schemes, or not any more: whoever is let in finds nothing either. */
const NOTHING_BEHIND: readonly RouteName[] = [
  "stateMyWish",
  "letDirectorLook",
  "lookAtWishes",
  "raiseConcern",
  "makeComplaint",
  "confirmDeletion",
  "confirmSupervisor",
  "getNotice",
  "tellSupervisor",
  "recordObjection",
  "readObjection",
  "decideApplication",
  "takeSupervisionBack",
  "applyRemedy",
  "publish",
  "noteTold",
];

const saying = ({ name, kind, scheme, idKind }: Question) =>
  `${kind} asks ${scheme} for ${name} (${idKind})`;

/** Puts every question of a route that must come to nothing; how many there were. */
async function comesToNothing(name: RouteName, route: Route): Promise<number> {
  const all = questionsOf(name, route).filter((one) => !isLetIn(one) || !mayReach(one));
  if (all.length === 0) return 0;
  const absent = { idKind: "absent", scheme: "nowhere", kind: "stranger" } as const;
  const refusal = tellable(await ask({ name, route, ...absent }));
  if (!refusal.startsWith('{"status":404,')) throw new Error(`${name}: ${refusal}`);
  const answers = (await askAll(all)).map(tellable);
  const absentTo = new Map(
    all.flatMap((one, nth) =>
      one.idKind === "absent" ? [[`${one.kind} ${one.scheme}`, answers[nth]] as const] : [],
    ),
  );
  const wrong = all.flatMap((one, nth) => {
    const answer = answers[nth] ?? "";
    const wanted = isLetIn(one) ? (absentTo.get(`${one.kind} ${one.scheme}`) ?? "") : refusal;
    if (isLetIn(one) && one.idKind === "malformed" && answer === refusal) return [];
    return answer === wanted ? [] : [{ asked: saying(one), answer, wanted }];
  });
  expect(wrong.slice(0, 2)).toEqual([]);
  return all.length;
}

describe("Who may what, for every route, kind of caller, scheme and id", () => {
  it("T-E3-2: is written down for every route there is", () => {
    expect(Object.keys(WHO_MAY).toSorted()).toEqual(Object.keys(api).toSorted());
  });

  it("T-E3-2, PF-19, PF-20: of 5,000 unauthorised reads and more none is answered, and what is foreign looks like what is not there", async () => {
    const before = await door.mark();
    let asked = 0;
    for (const [name, route] of ROUTES) {
      if (route.method === "GET") asked += await comesToNothing(name, route);
    }
    expect(await door.mark()).toBe(before);
    expect(door.faults).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(5_000);
  });

  it("T-E3-2: of 5,000 unauthorised writes and more none changes a document", async () => {
    const before = await door.mark();
    let asked = 0;
    const writes = ROUTES.filter(([, { method }]) => method !== "GET");
    for (const [nth, [name, route]] of writes.entries()) {
      asked += await comesToNothing(name, route);
      // Every few of them, so that what was written can be told by the routes since the last look.
      if (nth % 8 === 7) {
        expect({ upTo: name, same: (await door.mark()) === before }).toMatchObject({ same: true });
      }
    }
    expect(await door.mark()).toBe(before);
    expect(door.faults).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(5_000);
  });

  it("PF-05, PF-20: whoever is let in is answered, and everybody's own page is of themselves", async () => {
    const refused: string[] = [];
    const readsFirst = ROUTES.toSorted(([, a], [, b]) => (a.method < b.method ? -1 : 1));
    const inOrder = [
      ...readsFirst.filter(([name]) => name !== LAST),
      ...ROUTES.filter(([name]) => name === LAST),
    ];
    for (const [name, route] of inOrder) {
      if (NOTHING_BEHIND.includes(name)) continue;
      for (const kind of KINDS) {
        const question = { name, route, kind, scheme: "kestrelby", idKind: "own" } as const;
        if (!isLetIn(question) || !mayReach(question)) continue;
        if (WHO_MAY[name] === "anybody" && route.method !== "GET") continue;
        const { status, text } = await ask(question);
        if (status === 404 || status === 401 || status >= 500) {
          refused.push(`${saying(question)}: ${text.slice(0, 90)}`);
        }
      }
    }
    expect({ refused, faults: door.faults }).toEqual({ refused: [], faults: [] });
  });
});
