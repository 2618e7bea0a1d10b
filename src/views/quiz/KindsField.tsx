import type { QuestionKind, Recipe } from "../../study/quiz/quiz.ts";
import { BuilderBox } from "./BuilderBox.tsx";

export interface KindsFieldProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** In which ways a quiz may ask, and which comes first where a card can be asked in two. */
export function KindsField({ recipe, onRecipe }: KindsFieldProps) {
  const { kinds, prefer, mode } = recipe;
  const either = kinds.includes("recall") && kinds.includes("typed");
  const toggle = (kind: QuestionKind, wanted: boolean) => {
    const left = offeredKinds
      .map(({ kind: one }) => one)
      .filter((one) => (one === kind ? wanted : kinds.includes(one)));
    // One kind at least: without any there is no question.
    if (left.length > 0) onRecipe({ ...recipe, kinds: left });
  };
  return (
    <fieldset className="build-field">
      <legend>Kinds of question</legend>
      <div className="build-what">
        {offeredKinds.map(({ kind, words, more }) => (
          <BuilderBox key={kind} checked={kinds.includes(kind)} onChecked={(wanted) => toggle(kind, wanted)}>
            {words} <span className="more-words">{more}</span>
          </BuilderBox>
        ))}
        {either && mode === "practice" && (
          <BuilderBox
            checked={prefer === "typed"}
            onChecked={(typed) => onRecipe({ ...recipe, prefer: typed ? "typed" : "recall" })}
          >
            Have me type wherever I could also just recall
          </BuilderBox>
        )}
        {either && mode === "exam" && <p>In an exam what could be recalled is typed.</p>}
      </div>
    </fieldset>
  );
}

const offeredKinds: readonly { readonly kind: QuestionKind; readonly words: string; readonly more: string }[] = [
  { kind: "recall", words: "Free recall", more: "think, then look" },
  { kind: "typed", words: "Typed answer", more: "matched to the key points" },
  { kind: "figure", words: "Figure", more: "explain what it shows" },
  { kind: "choice", words: "Choice", more: "pick from options" },
];
