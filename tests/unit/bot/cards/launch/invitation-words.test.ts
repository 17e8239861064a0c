import { supervisorNoticeCard } from "../../../../../bot/src/cards/launch/supervisor-notice.card";
import { volunteerInvitationCard } from "../../../../../bot/src/cards/launch/volunteer-invitation.card";

describe("the words of a launch", () => {
  const invited = (changes: object) =>
    JSON.stringify(
      volunteerInvitationCard.render({ ...volunteerInvitationCard.sample, ...changes }),
    );

  it("name the first day while it is to come, and no day that is over", () => {
    expect(invited({})).toContain("From Wednesday 5 August, every foundation doctor has");
    expect(invited({ startsOn: "" })).toContain("No reply needed. Every foundation doctor has");
    const { sample } = supervisorNoticeCard;
    const noticed = JSON.stringify(supervisorNoticeCard.render({ ...sample, startsOn: "" }));
    expect(noticed).toContain("No reply needed. Every foundation doctor at Northgate Hospitals");
  });

  it("say what it asks and what it gives, in the scheme's own words too (NP3)", () => {
    expect(invited({ doctors: 1 })).toContain("a hello to one doctor at most");
    expect(invited({ doctors: 3 })).toContain("a hello to three doctors at most");
    expect(invited({})).toContain("evidence for your Generic Professional Capabilities");
    expect(invited({})).toContain("Last year forty of you took part.");
    expect(invited({ ownWords: "" })).not.toContain('"text":""');
  });
});
