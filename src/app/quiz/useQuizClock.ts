import { useEffect } from "react";
import type { QuizDesk } from "../../study/quiz/quizDesk.ts";

/** Keeps an attempt open at the desk and its time running, as long as the page is there to be seen. */
export function useQuizClock(desk: QuizDesk, attemptId: string): void {
  useEffect(() => {
    desk.open(attemptId);
    const timer = setInterval(desk.wake, 1_000);
    const tell = () => (document.visibilityState === "hidden" ? desk.hide() : desk.show());
    document.addEventListener("visibilitychange", tell);
    addEventListener("pagehide", desk.flush);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
      removeEventListener("pagehide", desk.flush);
      desk.leave();
    };
  }, [desk, attemptId]);
}
