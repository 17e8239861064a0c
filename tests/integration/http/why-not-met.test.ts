import { api } from "../../../bot/src/contract";
import { everyDocument } from "../../support/every-document";
import { startConnector, type Connector } from "../../support/connector";
import { startRunningApp, type RunningApp } from "../../support/running-app";
import { until } from "../../support/until";
import {
  fourWithVolunteers,
  joined,
  offering,
  ownStatement,
  publishAndTell,
  said,
} from "../../support/wishes";

let app: RunningApp;
let connector: Connector;
beforeEach(async () => {
  connector = await startConnector();
  app = await startRunningApp();
});
afterEach(() => connector.close());

describe("Why a wish was not met", () => {
  it("is for the doctor alone to read once the pairs were told: in the tab, in no list and in no document (NP7)", async () => {
    const { director } = app;
    await fourWithVolunteers(app);
    const join = (name: Parameters<typeof joined>[2]) => joined(app, connector, name);
    const [sam, ruth, ivo] = [
      await join("sam.okafor"),
      await join("ruth.vale"),
      await join("ivo.lang"),
    ];
    // One place with the one thing that both ask for.
    const schemeId = director.schemeId;
    await ivo.does(api.changeMine, {
      body: { schemeId, change: { change: "capacity", capacity: 1 } },
    });
    await ivo.does(api.stateMyWish, offering("faith", "sikh"));
    for (const doctor of [sam, ruth]) await doctor.does(api.stateMyWish, said("faith", "sikh"));
    await publishAndTell(app);

    const whyOf = async (doctor: typeof sam) => {
      const { wishes } = await ownStatement(doctor, "wish");
      return wishes.find(({ key }) => key === "faith")?.stated;
    };
    const told = await until("a reason", async () => {
      const both = [await whyOf(sam), await whyOf(ruth)];
      return both.some((one) => one?.why !== undefined) ? both : undefined;
    });
    expect(told.map((one) => one?.answer).toSorted()).toEqual(["met", "not-met"]);
    const why = "Not met: it would have cost others what they asked for.";
    expect(told.map((one) => one?.why)).toEqual(
      told.map((one) => (one?.answer === "met" ? undefined : why)),
    );

    const counts = await director.ask(api.getWishCounts);
    expect(counts.text).not.toContain("Not met");
    await app.stop();
    const stored = JSON.stringify(await everyDocument(app.folder));
    app.folder.remove();
    expect(stored).toContain("AnswersWorkedOut");
    for (const word of ["would have cost", "sikh", '"others"', '"needed"']) {
      expect(stored).not.toContain(word);
    }
  });
});
