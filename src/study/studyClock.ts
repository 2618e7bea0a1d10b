import type { CardId } from "../deck/cardId.ts";
import { canonical } from "../facts/aliases.ts";
import type { FoldState } from "../facts/foldState.ts";
import { readSettings } from "../facts/settings.ts";
import type { MemoryModel } from "../scheduler/memoryModel.ts";
import { defaultOptions } from "../scheduler/options.ts";
import { outcomes } from "../scheduler/outcomes.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import type { Outcomes } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";

/** Time under the learner's settings, and what each button would promise then. */
export interface StudyClock {
  clock(): Now;
  today(now: Now): number;
  /** `cardId` may be an alias. */
  promises(cardId: CardId, now: Now): Outcomes;
}

export function studyClock(fold: FoldState, model: MemoryModel, surroundings: Surroundings): StudyClock {
  return {
    clock() {
      const epochMs = surroundings.now();
      const { rolloverHour } = readSettings(fold);
      return { epochMs, utcOffsetMinutes: surroundings.utcOffsetMinutes(epochMs), rolloverHour };
    },
    today: (now) => studyDayOf(now.epochMs, now.utcOffsetMinutes, now.rolloverHour),
    promises(cardId, now) {
      const options = { ...defaultOptions, desiredRetention: readSettings(fold).desiredRetention };
      const memoryId = canonical(fold, cardId);
      return outcomes(fold.memories.get(memoryId), memoryId, now, options, model);
    },
  };
}
