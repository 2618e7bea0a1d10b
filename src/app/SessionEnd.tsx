import { use, useEffect, useState } from "react";
import { useStore } from "zustand";
import { cardsInScope } from "../library/library.ts";
import { learnAheadMs } from "../scheduler/cardCounts.ts";
import { nextLearningAt } from "../scheduler/queue.ts";
import type { Desk } from "../study/desk.ts";
import type { OpenDesk } from "../study/deskState.ts";
import { waitingElsewhere } from "../study/elsewhere.ts";
import { outlookOf } from "../study/nextDue.ts";
import { overviewOf } from "../study/overview.ts";
import { lookupBesideSiblings } from "../study/studyQueue.ts";
import { FinishedScreen } from "../views/study/FinishedScreen.tsx";
import { homeAddress, href, studyAddress } from "./addresses.ts";
import { nextDueWords } from "./dueWords.ts";
import { KeysList } from "./KeysList.tsx";
import { newsNotices } from "./newsNotices.ts";
import { useServices } from "./services.ts";
import { navigate } from "./useAddress.ts";
import { useFold, useNow } from "./useFold.ts";
import { useKeys } from "./useKeys.ts";
import { useFaultNotices } from "./useNotices.ts";
import { useOnePress } from "./useOnePress.ts";
import { WayBackContext } from "./wayBack.ts";

/** What was done, and what comes next. */
export function SessionEnd({ desk, state }: { readonly desk: Desk; readonly state: OpenDesk }) {
  const { catalog, journal, surroundings } = useServices();
  const canUndo = useStore(journal.status, (status) => status.canUndo);
  const fold = useFold();
  const now = useNow();
  const { library } = useStore(catalog.store);
  const undo = () => void desk.undo();
  const notices = [...newsNotices(state.news, undo), ...useFaultNotices()];
  const [keysShown, setKeysShown] = useState(false);
  const outlook = outlookOf(
    fold,
    cardsInScope(library, state.scope),
    now,
    lookupBesideSiblings({ fold, library, scope: state.scope, now }).hidden,
  );
  const others = waitingElsewhere(overviewOf(library, fold, now), state.scope);
  const { done } = state.session.course;

  // A study day may have begun.
  useEffect(() => {
    if (now.epochMs > 0) desk.wake();
  }, [desk, now.epochMs]);
  // A card in learning is shown when its time has come, not half a minute later.
  const learningAt = nextLearningAt(state.session.course.queue);
  useEffect(() => {
    if (learningAt === null) return;
    const timer = setTimeout(desk.wake, Math.max(0, learningAt - learnAheadMs - surroundings.now()));
    return () => clearTimeout(timer);
  }, [desk, learningAt, surroundings]);
  const goHome = () => navigate(homeAddress);
  const { once } = useOnePress(surroundings.now());
  const wayBack = use(WayBackContext);
  const next = wayBack?.address ?? (others > 0 ? studyAddress({ kind: "all" }) : homeAddress);
  const goOn = () => once(() => navigate(next));
  const leave = () => navigate(wayBack?.address ?? homeAddress);
  const keys = { u: undo, n: desk.studyMore, t: goHome, Escape: leave, "?": () => setKeysShown(true) };
  useKeys({ " ": goOn, Enter: goOn, ...keys });
  return (
    <>
      <title>Recto</title>
      <FinishedScreen
        done={done.answers}
        byRating={done.byRating}
        spentMillis={done.spentMillis}
        nextDue={outlook.nextDue === null ? null : nextDueWords(outlook.nextDue, now, now.today)}
        moreNew={outlook.newLeft}
        others={others}
        othersHref={href(studyAddress({ kind: "all" }))}
        homeHref={href(homeAddress)}
        wayBack={wayBack === null ? null : { href: href(wayBack.address), words: wayBack.words }}
        canUndo={canUndo}
        notices={notices}
        onStudyMore={desk.studyMore}
        onUndo={undo}
      />
      {keysShown && <KeysList onClose={() => setKeysShown(false)} />}
    </>
  );
}
