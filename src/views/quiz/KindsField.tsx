import type { CardKind, CardRecipe, FigureKind, FigureRecipe, QuestionKind, Recipe } from "../../study/quiz/quiz.ts";
import { BuilderBox } from "./BuilderBox.tsx";

export interface KindsFieldProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** In which ways a quiz may ask, and which comes first where it can be asked in two. */
export function KindsField({ recipe, onRecipe }: KindsFieldProps) {
  return (
    <fieldset className="build-field">
      <legend>Kinds of question</legend>
      <div className="build-what">
        {"about" in recipe ? (
          <FigureKinds recipe={recipe} onRecipe={onRecipe} />
        ) : (
          <CardKinds recipe={recipe} onRecipe={onRecipe} />
        )}
      </div>
    </fieldset>
  );
}

interface KindsProps<Own extends Recipe> {
  readonly recipe: Own;
  readonly onRecipe: (recipe: Own) => void;
}

function CardKinds({ recipe, onRecipe }: KindsProps<CardRecipe>) {
  const { kinds, mode } = recipe;
  const either = kinds.includes("recall") && kinds.includes("typed");
  return (
    <>
      <KindBoxes offered={cardKinds} kinds={kinds} onKinds={(kinds) => onRecipe({ ...recipe, kinds })} />
      {either && mode === "practice" && (
        <Typing recipe={recipe} onRecipe={onRecipe} words="Have me type wherever I could also just recall" />
      )}
      {either && mode === "exam" && <p>In an exam what could be recalled is typed.</p>}
    </>
  );
}

function FigureKinds({ recipe, onRecipe }: KindsProps<FigureRecipe>) {
  const { kinds } = recipe;
  return (
    <>
      <KindBoxes offered={figureKinds} kinds={kinds} onKinds={(kinds) => onRecipe({ ...recipe, kinds })} />
      {kinds.includes("name") && (
        <Typing recipe={recipe} onRecipe={onRecipe} words="Have me type names, instead of picking them" />
      )}
    </>
  );
}

function Typing<Own extends Recipe>({ recipe, onRecipe, words }: KindsProps<Own> & { readonly words: string }) {
  return (
    <BuilderBox
      checked={recipe.prefer === "typed"}
      onChecked={(typed) => onRecipe({ ...recipe, prefer: typed ? "typed" : "recall" })}
    >
      {words}
    </BuilderBox>
  );
}

interface KindBoxesProps<Kind extends QuestionKind> {
  readonly offered: readonly OfferedKind<Kind>[];
  readonly kinds: readonly Kind[];
  readonly onKinds: (kinds: readonly Kind[]) => void;
}

function KindBoxes<Kind extends QuestionKind>({ offered, kinds, onKinds }: KindBoxesProps<Kind>) {
  const toggle = (kind: Kind, wanted: boolean) => {
    const left = offered.map(({ kind: one }) => one).filter((one) => (one === kind ? wanted : kinds.includes(one)));
    // One kind at least: without any there is no question.
    if (left.length > 0) onKinds(left);
  };
  return offered.map(({ kind, words, more }) => (
    <BuilderBox key={kind} checked={kinds.includes(kind)} onChecked={(wanted) => toggle(kind, wanted)}>
      {words} <span className="more-words">{more}</span>
    </BuilderBox>
  ));
}

interface OfferedKind<Kind extends QuestionKind> {
  readonly kind: Kind;
  readonly words: string;
  readonly more: string;
}

const cardKinds: readonly OfferedKind<CardKind>[] = [
  { kind: "recall", words: "Free recall", more: "think, then look" },
  { kind: "typed", words: "Typed answer", more: "matched to the key points" },
  { kind: "figure", words: "Figure", more: "explain what it shows, or name a covered part" },
  { kind: "choice", words: "Choice", more: "pick from options" },
];

const figureKinds: readonly OfferedKind<FigureKind>[] = [
  { kind: "name", words: "Name the figure", more: "from its picture" },
  { kind: "find", words: "Find the picture", more: "from its name" },
  { kind: "explain", words: "Explain the figure", more: "marked by the points of the text around it" },
];
