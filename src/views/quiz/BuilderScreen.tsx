import { useState } from "react";
import type { FigureRecipe, Recipe } from "../../study/quiz/quiz.ts";
import { BuilderBox } from "./BuilderBox.tsx";
import type { OfferedDeck } from "./chosenScopes.ts";
import { KindsField } from "./KindsField.tsx";
import { type Matching, matchingWords } from "./matching.ts";
import { NumberField } from "./NumberField.tsx";
import { RadioField } from "./RadioField.tsx";
import { ScopeField } from "./ScopeField.tsx";
import { SizeField } from "./SizeField.tsx";
import "./quiz.css";
import "./builder.css";

export interface BuilderScreenProps {
  readonly recipe: Recipe;
  readonly decks: readonly OfferedDeck[];
  readonly starredCount: number;
  readonly matching: Matching;
  readonly starting: boolean;
  /** Why no quiz could be made. */
  readonly fault: string | null;
  /** The recipe stands in the list: saving overwrites it. */
  readonly isSaved: boolean;
  readonly homeHref: string;
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onAbout: (about: "cards" | "figures") => void;
  readonly onStart: () => void;
  readonly onSave: () => void;
}

/** What recipes of cards and of figures have both. */
type SharedParts = Omit<FigureRecipe, "about" | "scopes" | "kinds">;

/** What to ask, how much of it and how; it says how many cards or figures that is before anything starts. */
export function BuilderScreen(props: BuilderScreenProps) {
  const { recipe, matching, starting } = props;
  const set = (change: Partial<SharedParts>) => props.onRecipe({ ...recipe, ...change });
  const unit = "about" in recipe ? "figure" : "card";
  return (
    <form
      className="quiz-page builder"
      onSubmit={(event) => {
        event.preventDefault();
        props.onStart();
      }}
    >
      <p className="crumb">
        <a href={props.homeHref}>Quiz</a> <span aria-hidden="true">›</span> {props.isSaved ? "Change" : "Build"}
      </p>
      <h1>{props.isSaved ? "Change the quiz." : "Build a quiz."}</h1>
      <RadioField
        legend="Ask about"
        name="about"
        value={unit}
        options={[
          { value: "card", words: "Cards" },
          { value: "figure", words: "Figures", more: "whether a card shows them or not" },
        ]}
        onValue={(about) => props.onAbout(about === "figure" ? "figures" : "cards")}
      />
      {"about" in recipe ? (
        <ScopeField
          scopes={recipe.scopes}
          decks={props.decks}
          unit={unit}
          onScopes={(scopes) => props.onRecipe({ ...recipe, scopes })}
        />
      ) : (
        <ScopeField
          scopes={recipe.scopes}
          decks={props.decks}
          unit={unit}
          onScopes={(scopes) => props.onRecipe({ ...recipe, scopes })}
        />
      )}
      <fieldset className="build-field">
        <legend>{`Only ${unit}s`}</legend>
        <div className="build-what">
          {!("about" in recipe) && (
            <>
              <BuilderBox
                checked={recipe.starredOnly}
                onChecked={(starredOnly) => props.onRecipe({ ...recipe, starredOnly })}
              >
                that you starred <span className="more-words num">{props.starredCount}</span>
              </BuilderBox>
              <BuilderBox
                checked={recipe.figuresOnly}
                onChecked={(figuresOnly) => props.onRecipe({ ...recipe, figuresOnly })}
              >
                with figures
              </BuilderBox>
            </>
          )}
          <BuilderBox checked={recipe.neverQuizzedOnly} onChecked={(neverQuizzedOnly) => set({ neverQuizzedOnly })}>
            that no quiz has asked yet
          </BuilderBox>
        </div>
      </fieldset>
      <RadioField
        legend="Which come in"
        name="pick"
        value={recipe.pick}
        options={[
          {
            value: "weakest",
            words: "Weakest first",
            more:
              unit === "card"
                ? "those you are least likely to know now"
                : "those whose cards you are least likely to know, then those never asked",
          },
          { value: "chance", words: "Any, by chance" },
          { value: "reading", words: "From the beginning", more: "as they stand in their decks" },
        ]}
        onValue={(pick) => set({ pick })}
      />
      <SizeField recipe={recipe} onRecipe={props.onRecipe} />
      <RadioField
        legend="Order"
        name="order"
        value={recipe.order}
        options={[
          { value: "fixed", words: "As they come in" },
          { value: "shuffled", words: "Shuffled" },
        ]}
        onValue={(order) => set({ order })}
      />
      <KindsField recipe={recipe} onRecipe={props.onRecipe} />
      <RadioField
        legend="Mode"
        name="mode"
        value={recipe.mode}
        options={[
          { value: "practice", words: "Practice", more: "answers may be shown one by one; closed, it stands still" },
          { value: "exam", words: "Exam", more: "no answers before handing in; the clock runs, closed or not" },
        ]}
        onValue={(mode) => set({ mode })}
      >
        <span className="box-like">
          Time limit{" "}
          <NumberField
            label="Time limit in minutes"
            value={recipe.limitMinutes}
            min={1}
            max={600}
            unit={recipe.mode === "exam" ? "min; empty: what the questions usually take" : "min; empty: none"}
            optional
            onValue={(limitMinutes) => set({ limitMinutes })}
          />
        </span>
      </RadioField>
      <div className="build-field">
        <label htmlFor="quiz-title">Name</label>
        <div className="build-what save-row">
          <input
            id="quiz-title"
            type="text"
            required
            maxLength={200}
            value={recipe.title}
            onChange={(event) => set({ title: event.target.value })}
          />
          <SaveButton {...props} />
        </div>
      </div>
      {props.fault !== null && (
        <p className="fault" role="alert">
          {props.fault}
        </p>
      )}
      <div className="build-foot">
        <p role="status">{matchingWords(matching, unit)}</p>
        <button type="submit" className="button" disabled={starting || matching.count === 0}>
          {starting ? "One moment" : "Start the quiz"}
        </button>
      </div>
    </form>
  );
}

function SaveButton({ recipe, onSave, isSaved }: BuilderScreenProps) {
  const [saved, setSaved] = useState<Recipe | null>(null);
  return (
    <>
      <button
        type="button"
        className="button plain"
        disabled={recipe.title.trim() === ""}
        onClick={() => {
          onSave();
          setSaved(recipe);
        }}
      >
        {isSaved ? "Save changes" : "Save the recipe"}
      </button>
      <p role="status">{saved === recipe && "Saved."}</p>
    </>
  );
}
