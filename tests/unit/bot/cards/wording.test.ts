import { helpNowCard } from "../../../../bot/src/cards/help/help-now.card";
import { resourcesCard } from "../../../../bot/src/cards/help/resources.card";
import { wentWrongCard } from "../../../../bot/src/cards/help/went-wrong.card";
import { worriedCard } from "../../../../bot/src/cards/help/worried.card";
import { homeCard } from "../../../../bot/src/cards/help/home.card";
import { notLinkedCard } from "../../../../bot/src/cards/people/not-linked.card";
import { optedOutCard } from "../../../../bot/src/cards/participation/opted-out.card";
import { rejoinedCard } from "../../../../bot/src/cards/participation/rejoined.card";
import { reminderCard } from "../../../../bot/src/cards/reminders/reminder.card";
import { yourDoctorCard } from "../../../../bot/src/cards/support/your-doctor.card";
import { yourSupporterCard } from "../../../../bot/src/cards/support/your-supporter.card";
import { welcomePairedCard } from "../../../../bot/src/cards/welcome/welcome-paired.card";
import { welcomeSupporterCard } from "../../../../bot/src/cards/welcome/welcome-supporter.card";
import type { RenderedCard } from "../../../../bot/src/cards/define-card";
import { cardShape, elementsOf, markdownOf } from "../../../support/cards/card-shape";

const seen = ({ card }: RenderedCard) => {
  const shaped = cardShape.parse(card);
  return {
    texts: markdownOf(shaped),
    all: markdownOf(shaped).join(" "),
    buttons: (shaped.actions ?? []).map(({ title }) => title),
  };
};

describe("opting out (NP13)", () => {
  const directorName = "Amara Whitfield";

  it("is confirmed with who knows, that the supporter does not, and may still write", () => {
    const card = seen(optedOutCard.render({ supporterFirstName: "Priya", directorName }));
    expect(card.all).toContain("Nobody will ask why.");
    expect(card.all).toContain(
      "Amara Whitfield's team knows. Priya does not, so may still message you.",
    );
    expect(card.buttons).toEqual(["Tell Priya too", "Rejoin"]);
  });

  it("is confirmed without a supporter too, and then offers nobody to tell", () => {
    const card = seen(optedOutCard.render({ supporterFirstName: "", directorName: "" }));
    expect(card.all).toContain("The director's team knows");
    expect(card.buttons).toEqual(["Rejoin"]);
  });

  it("leaves nobody to tell of a rejoin where the supporter never knew or there is none (NP15)", () => {
    expect(
      seen(rejoinedCard.render({ supporterFirstName: "Priya", offerToTell: false })).buttons,
    ).toEqual([]);
    expect(
      seen(rejoinedCard.render({ supporterFirstName: "", offerToTell: true })).buttons,
    ).toEqual([]);
  });
});

describe("the reminder (NP14, principle 2)", () => {
  const { sample } = reminderCard;
  const optedIn = seen(reminderCard.render({ ...sample, optedOut: false }));
  const optedOut = seen(reminderCard.render({ ...sample, optedOut: true }));

  it("first says that no reply is needed, in the toast as well", () => {
    expect(optedIn.texts[0]).toBe("No reply needed.");
    expect(reminderCard.summary).toBe("A note from the near-peer scheme, no reply needed");
  });

  it("is the same for a doctor who opted out, but for the one button", () => {
    expect(optedOut.texts).toEqual(optedIn.texts);
    expect(optedIn.buttons).toEqual(["Message Priya", "No more of these"]);
    expect(optedOut.buttons).toEqual(["Message Priya", "Rejoin the scheme", "No more of these"]);
  });

  it("has no input to fill in", () => {
    const elements = elementsOf(cardShape.parse(reminderCard.render(sample).card));
    expect(elements.map(({ type }) => type)).toEqual(["TextBlock", "TextBlock"]);
  });
});

describe("what is not known of a colleague", () => {
  const nobodyKnows = {
    ...yourSupporterCard.sample.supporter,
    grade: "",
    site: "",
    specialty: "",
    email: "",
  };

  it("is left out of a sentence", () => {
    const card = welcomePairedCard.render({ ...welcomePairedCard.sample, supporter: nobodyKnows });
    expect(seen(card).all).toContain("a near-peer supporter: Priya Ashdown. They");
  });

  it("is left out of the facts, and no chat is offered without an address", () => {
    const card = seen(
      yourSupporterCard.render({ ...yourSupporterCard.sample, supporter: nobodyKnows }),
    );
    expect(card.texts.slice(1, 3)).toEqual(["Name", "Priya Ashdown"]);
    expect(card.texts).not.toContain("Grade");
    expect(card.buttons).toEqual(["Opt out", "Something worries me", "Other choices", "Help now"]);
  });
});

describe("the supporter's new doctor (NP12)", () => {
  const { sample } = yourDoctorCard;

  it("is announced with the day they start, while that is to come", () => {
    expect(seen(yourDoctorCard.render(sample)).all).toContain(
      "Tomos Ellery, F1, who starts at Northgate General on Wednesday 2 December.",
    );
    expect(seen(yourDoctorCard.render({ ...sample, startsOn: "" })).all).toContain(
      "Tomos Ellery, F1 at Northgate General.",
    );
  });

  it("says where they cannot be reached in Teams, and how to write to them (NP12)", () => {
    const { email } = sample.doctor;
    const said = seen(yourDoctorCard.render({ ...sample, unreachable: true })).all;
    expect(said).toContain("Near-peer cannot reach Tomos in Teams at the moment");
    expect(said).toContain(`You can write to ${email} now.`);
    expect(seen(yourDoctorCard.render({ ...sample, unreachable: false })).all).not.toContain(email);
  });

  it("comes with the reason where the last try did not go, and without it otherwise", () => {
    const { problem, ...rest } = sample;
    const fine = { ...rest, unreachable: false };
    expect(seen(yourDoctorCard.render(sample)).texts).toContain(problem);
    expect(seen(yourDoctorCard.render(fine)).texts).toHaveLength(4);
  });

  it.each([
    [0, "No foundation doctor is yours yet", ["What I'm glad to be matched on", "Help"]],
    [1, "of 1 foundation doctor.", ["See my doctors", "What I'm glad to be matched on", "Help"]],
    [2, "of 2 foundation doctors.", ["See my doctors", "What I'm glad to be matched on", "Help"]],
  ])("is counted in words: %i", (doctors, words, buttons) => {
    const card = seen(welcomeSupporterCard.render({ ...welcomeSupporterCard.sample, doctors }));
    expect(card.all).toContain(words);
    expect(card.buttons).toEqual(buttons);
  });
});

describe("the home card", () => {
  it.each([
    ["doctor", false, false, ["See my supporter", "Opt out", "Something worries me", "Help now"]],
    ["doctor", true, true, ["See my supporter", "Rejoin", "Something worries me", "Help now"]],
    [
      "both",
      false,
      false,
      ["See my supporter and my doctors", "Opt out", "Something worries me", "Help now"],
    ],
    [
      "supporter",
      true,
      true,
      ["See my doctors", "Something worries me", "Help now", "Other choices"],
    ],
    ["director", false, false, ["Open the tab", "Something worries me", "Help now", "Resources"]],
    ["other", false, false, ["Something worries me", "Help now", "Resources"]],
  ] as const)(
    "offers a %s (opted out: %s, silenced: %s) what they can do, and where their rights are (PF-21)",
    (role, optedOut, silenced, buttons) => {
      expect(
        seen(homeCard.render({ ...homeCard.sample, role, optedOut, silenced })).buttons,
      ).toEqual([...buttons, "Privacy and my data"]);
    },
  );
});

describe("help now (NP20)", () => {
  it("shows each signpost with how to reach it, and opens only what is safe to open", () => {
    const signposts = [
      { title: "Wellbeing", how: "Weekdays", url: "https://wellbeing.northgate.example" },
      { title: "Line", how: "Day and night", url: "tel:0330 123 1245" },
      { title: "Odd", how: "Ask at the desk", url: "javascript:alert(1)" },
      { title: "Desk", how: "Room 4" },
    ];
    const card = cardShape.parse(
      helpNowCard.render({ signposts, because: "asked", known: true }).card,
    );
    const opened = elementsOf(card).flatMap((item) =>
      item.type === "Container" && item.selectAction ? [item.selectAction.url] : [],
    );
    expect(opened).toEqual(["https://wellbeing.northgate.example/", "tel:03301231245"]);
    expect(markdownOf(card)).toEqual(
      expect.arrayContaining(["Open Wellbeing", "Call 03301231245"]),
    );
    for (const { title, how } of signposts)
      expect(markdownOf(card)).toEqual(expect.arrayContaining([title, how]));
  });

  it("is never empty, with one signpost or with none", () => {
    expect(
      seen(helpNowCard.render({ signposts: [], because: "asked", known: true })).all,
    ).toContain("999");
    expect(seen(notLinkedCard.render({ signposts: [] })).all).toContain("999");
    expect(
      seen(
        helpNowCard.render({
          signposts: [{ title: "Desk", how: "Room 4" }],
          because: "asked",
          known: true,
        }),
      ).texts,
    ).toContain("Room 4");
  });

  it.each(["emergency", "distress"] as const)(
    "says in the first line what to do now, where somebody's words sounded like %s, and that no person read them",
    (because) => {
      const { texts, all } = seen(helpNowCard.render({ signposts: [], because, known: true }));
      expect(texts[1]).toContain("call 999 or go to your nearest emergency department");
      expect(texts[1]).toContain(
        "no person reads this chat".replace("no", because === "distress" ? "No" : "no"),
      );
      expect(all).toContain("may have misread you");
      expect(all).toContain("keeps nothing of what you wrote");
    },
  );

  it("tells whoever wrote of bullying that it reached nobody, and says more to those it knows (NP22)", () => {
    const known = seen(worriedCard.render({ signposts: [], known: true }));
    const unknown = seen(worriedCard.render({ signposts: [], known: false }));
    expect(known.all).toContain("It plays no part in your progression.");
    expect(unknown.all).toContain("I do not know you in any scheme yet");
    expect(known.buttons).toContain("Something worries me");
    expect(unknown.buttons).not.toContain("Something worries me");
    for (const { all, buttons } of [known, unknown]) {
      expect(all).toContain("has reached nobody");
      expect(all).toContain("999");
      expect(buttons).toContain("Help now");
    }
  });

  it("is there when the product itself is broken", () => {
    expect(seen(wentWrongCard.render(wentWrongCard.sample)).all).toContain("call 999");
  });

  it("goes with resources that open where they can, and says where there are none (NA1)", () => {
    const listed = seen(resourcesCard.render(resourcesCard.sample));
    expect(listed.texts).toEqual(
      expect.arrayContaining(["A course in listening", "Induction handbook"]),
    );
    expect(listed.texts).not.toContain("Open Induction handbook");
    const none = seen(resourcesCard.render({ resources: [], more: false }));
    expect(none.all).toContain("not listed any yet");
  });
});

describe("the welcome of both halves", () => {
  it.each([
    ["the doctor", welcomePairedCard.render(welcomePairedCard.sample)],
    ["the supporter", welcomeSupporterCard.render(welcomeSupporterCard.sample)],
  ])("tells %s that time spent on it is a use of self-development time (NP18)", (_, card) => {
    expect(seen(card).all).toMatch(
      /Time spent on it is an acceptable use of self.development time/,
    );
  });
});
