import { createStore } from "zustand/vanilla";
import type { Services } from "../../src/app/services.ts";
import { siteAtStart } from "../../src/app/siteState.ts";
import { failure, success } from "../../src/deck/result.ts";
import { contentWithDrawings } from "../../src/library/contentWithDrawings.ts";
import type { LoggedContent } from "../../src/library/contentWithNotes.ts";
import { fsrs6 } from "../../src/scheduler/fsrs6.ts";
import { matchesOf } from "../../src/study/matches.ts";
import type { Learner } from "../study/learnerAtDesk.ts";

type Studying = Pick<Learner, "storage" | "journal" | "catalog" | "shelf" | "desk" | "clock">;

/** What the composition root would make for this learner; parts can be exchanged. */
export function servicesOf(learner: Studying, parts: Partial<Services> = {}): Services {
  const { storage, journal, catalog, shelf, desk, clock } = learner;
  let ids = 0;
  return {
    storage,
    journal,
    catalog,
    content: contentWithDrawings(noSite, Promise.resolve(success(journal))),
    shelf,
    desk: async () => desk,
    examDesk: () => Promise.reject(new Error("This learner has no exams.")),
    model: fsrs6(),
    notes: () => Promise.reject(new Error("This learner has no notes.")),
    matches: matchesOf(journal, catalog, shelf),
    surroundings: { now: () => clock.now, utcOffsetMinutes: () => 0, newId: () => `other-${++ids}` },
    site: createStore(() => siteAtStart),
    reload: () => {},
    version: "test",
    ...parts,
  };
}

const nothing = async () => failure({ kind: "unreachable", message: "This learner has no site." } as const);
const noSite: LoggedContent = {
  ...{ index: nothing, topic: nothing, figures: nothing },
  onChange: () => () => {},
  isOutdated: () => false,
};
