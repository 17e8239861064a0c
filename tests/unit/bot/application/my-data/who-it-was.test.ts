import {
  textOfWho,
  whoOfText,
  type WhoItWas,
} from "../../../../../bot/src/application/my-data/who-it-was";
import { namesThem } from "../../../../../bot/src/application/my-data/erase-records";

const who: WhoItWas = {
  email: "sam.okafor@northgate.example",
  gmcNumber: "7111111",
  names: ["Sam Okafor", "Samuel O'Kafor-Möller"],
  userId: "tenant_oid",
  reference: {
    serviceUrl: "https://smba.trafficmanager.net/uk/",
    conversationId: "a:1 with blanks",
    botId: "28:near-peer",
    teamsUserId: "29:sam",
    channelId: "msteams",
    userId: "tenant_oid",
  },
  rows: [
    { schemeId: "northgate", personId: "person-1" },
    { schemeId: "westbrook", personId: "person-2" },
  ],
};

describe("Whom an erasure is about, while it goes on (PF-15)", () => {
  it("PF-15: is read back as it was written, with and without an account", () => {
    expect(whoOfText(textOfWho(who))).toEqual(who);
    const bare: WhoItWas = { email: "", names: [], rows: [] };
    expect(whoOfText(textOfWho(bare))).toEqual(bare);
  });

  it("PF-15: is found where others' rows name them, and nobody else is", () => {
    expect(namesThem("Dr Sam OKAFOR (7111111)", who)).toBe(true);
    expect(namesThem("SAM.OKAFOR@northgate.example", who)).toBe(true);
    expect(namesThem("Dr Sam Oakley", who)).toBe(false);
    expect(namesThem("", { email: "", names: [], rows: [] })).toBe(false);
  });
});
