import { Frame } from "../Frame.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { BuilderPage } from "./BuilderPage.tsx";
import { QuizHomePage } from "./QuizHomePage.tsx";
import { quizPlaceAt } from "./quizAddresses.ts";
import { ReportPage } from "./ReportPage.tsx";
import { RunPage } from "./RunPage.tsx";
import { StartFiguresPage } from "./StartFiguresPage.tsx";
import { StartPage } from "./StartPage.tsx";
import { StudyMissedPage } from "./StudyMissedPage.tsx";

/** Everything behind `#/quiz`. */
export function QuizPage({ parts }: { readonly parts: readonly string[] }) {
  const place = quizPlaceAt(parts);
  const key = parts.join("/");
  // A quiz being taken has the screen for itself, as studying has.
  if (place.kind === "run") return <RunPage key={key} id={place.id} />;
  if (place.kind === "missed") return <StudyMissedPage key={key} attemptId={place.id} />;
  return (
    <Frame current="quiz">
      {place.kind === "home" && <QuizHomePage />}
      {place.kind === "start" && <StartPage key={key} scope={place.scope} />}
      {place.kind === "figures" && <StartFiguresPage key={key} scope={place.scope} />}
      {place.kind === "build" && <BuilderPage key={key} about="cards" scope={place.scope} recipeId={null} />}
      {place.kind === "build-figures" && <BuilderPage key={key} about="figures" scope={place.scope} recipeId={null} />}
      {place.kind === "recipe" && <BuilderPage key={key} about="cards" scope={{ kind: "all" }} recipeId={place.id} />}
      {place.kind === "report" && <ReportPage key={key} id={place.id} />}
      {place.kind === "nowhere" && <NothingThere />}
    </Frame>
  );
}
