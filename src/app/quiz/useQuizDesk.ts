import { type QuizDesk, quizDeskOf } from "../../study/quiz/quizDesk.ts";
import { type Services, useServices } from "../services.ts";

/** The one quiz desk; made with the first page of the quiz, so that no other page carries it. */
export function useQuizDesk(): QuizDesk {
  const services = useServices();
  const made = desks.get(services);
  if (made !== undefined) return made;
  const { journal, catalog, shelf, model, surroundings } = services;
  const desk = quizDeskOf({
    journal,
    catalog: catalog.store,
    figures: catalog.figures,
    shelf,
    model,
    surroundings,
    setTimer,
  });
  desks.set(services, desk);
  return desk;
}

const desks = new WeakMap<Services, QuizDesk>();

function setTimer(action: () => void, millis: number): () => void {
  const timer = setTimeout(action, millis);
  return () => clearTimeout(timer);
}
