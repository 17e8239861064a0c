import { z } from "zod";
import { api, type Route, type RouteName } from "../../../bot/src/contract";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { requestOf } from "../../support/doors/requests";
import { openTwoSchemes, type FullScheme, type Ids } from "../../support/doors/two-schemes";
import { chanceOf } from "../../support/seeded-chance";
import { openBotHouse } from "../../support/teams/bot-house";
import { note, percentile, rounded, say } from "../processes/figures";

/**
 * `npm run bench -- doors [CALLS]`: whether what belongs to somebody else can be told by the time from what is not there
 * (T-E3-2).
 */
const words = z.object({ calls: z.coerce.number().int().min(50).default(1_000) });

/** How far apart the two medians may be, either way. */
const LIMIT = 1.1;
const WARM_UP = 100;
/** Each comparison is made in so many turns with the others, so that what else the machine does befalls all alike. */
const ROUNDS = 10;
const chance = chanceOf(3);

/** A route that is asked about something of another scheme, and about nothing. */
interface Compared {
  readonly title: string;
  readonly name: RouteName;
  /** What is another scheme's: the whole of it, or one of its records that is asked for in one's own. */
  readonly foreign: "scheme" | "record";
}

const COMPARED = [
  { title: "read, another scheme", name: "getScheme", foreign: "scheme" },
  { title: "read, a record of it", name: "getProposal", foreign: "record" },
  { title: "write, another scheme", name: "discardProposal", foreign: "scheme" },
  { title: "write, a record of it", name: "closeRequest", foreign: "record" },
] as const satisfies readonly Compared[];

/** Of the same length as the ids that there are, and nobody's. */
function absent(ids: Ids): Ids {
  const turned = (id: string) => id.split("").toReversed().join("");
  return { ...ids, proposalId: turned(ids.proposalId), requestId: turned(ids.requestId) };
}

/** Asks one question of the door; how long the answer took, in ms. Throws where it is anything but "not there". */
async function ask(door: ApiHouse, userId: string, { name, schemeId, ids }: Question) {
  const route: Route = api[name];
  const asked = requestOf(name, route, { schemeId, ids });
  const begun = performance.now();
  const { status, text } = await door.ask(userId, route, asked);
  const took = performance.now() - begun;
  if (status !== 404) throw new Error(`${name}: ${status} ${text}`);
  return took;
}

interface Question {
  readonly name: RouteName;
  readonly schemeId: string;
  readonly ids: Ids;
}

/** The foreign question and the absent one. */
function questions({ name, foreign }: Compared, own: FullScheme, other: FullScheme) {
  const at = (schemeId: string, ids: Ids): Question => ({ name, schemeId, ids });
  return foreign === "scheme"
    ? ([at("marshwick", other.ids), at("nowhere-x", other.ids)] as const)
    : ([at("kestrelby", other.ids), at("kestrelby", absent(own.ids))] as const);
}

/** How long the answers of one comparison took so far. */
interface Times {
  readonly foreign: number[];
  readonly absent: number[];
}

interface Measured {
  readonly compared: Compared;
  readonly asked: readonly [Question, Question];
  readonly times: Times;
}

/** Asks both so often, the one or the other first as chance has it. */
async function askBoth(asks: (one: Question) => Promise<number>, one: Measured, often: number) {
  const [foreign, none] = one.asked;
  for (let nth = 0; nth < often; nth += 1) {
    const inOrder = [
      { to: one.times.foreign, question: foreign },
      { to: one.times.absent, question: none },
    ];
    for (const { to, question } of chance.shuffled(inOrder)) to.push(await asks(question));
  }
}

function report(all: readonly Measured[]): void {
  const ratios: Record<string, number> = {};
  say(`${"median of so many calls, ms".padEnd(30)}${"calls".padStart(8)} foreign  absent   ratio`);
  for (const { compared, times } of all) {
    const [foreign, none] = [percentile(times.foreign, 0.5), percentile(times.absent, 0.5)];
    const ratio = Math.max(foreign / none, none / foreign);
    ratios[`${compared.name}_foreign_vs_absent`] = rounded(ratio);
    const cells = [
      String(times.foreign.length),
      ...[foreign, none, ratio].map((n) => n.toFixed(3)),
    ];
    say(`${compared.title.padEnd(30)}${cells.map((cell) => cell.padStart(8)).join("")}`);
  }
  say(`Each ratio is to be at most ${LIMIT}.`);
  say(JSON.stringify({ ...ratios, limit: LIMIT }));
}

async function run(): Promise<void> {
  const [given] = process.argv.slice(2);
  const { calls } = words.parse({ calls: given });
  const house = await openBotHouse();
  // Nothing is remembered: each question asks the store for all that it needs.
  const door = await openApiHouse(house, (ports) => ports);
  const { kestrelby, marshwick } = await openTwoSchemes(house, door);
  const asks = (one: Question) => ask(door, kestrelby.callers.director, one);
  const measured = () =>
    COMPARED.map((compared) => ({
      compared,
      asked: questions(compared, kestrelby, marshwick),
      times: { foreign: [], absent: [] },
    }));
  note("Warm-up.");
  for (const one of measured()) await askBoth(asks, one, WARM_UP);
  const all = measured();
  for (let round = 1; round <= ROUNDS; round += 1) {
    note(`Round ${round} of ${ROUNDS}.`);
    for (const one of all) await askBoth(asks, one, Math.ceil(calls / ROUNDS));
  }
  await door.close();
  await house.close();
  report(all);
}

void run();
