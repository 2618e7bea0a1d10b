import type { Recipe } from "../../study/quiz/quiz.ts";
import { NumberField } from "./NumberField.tsx";
import { RadioField } from "./RadioField.tsx";

export interface SizeFieldProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** How long a quiz is: so many questions, or as many as fit into so many minutes. */
export function SizeField({ recipe, onRecipe }: SizeFieldProps) {
  const { size } = recipe;
  return (
    <RadioField
      legend="How many"
      name="size"
      value={size.kind}
      options={[
        {
          value: "questions",
          words: (
            <NumberField
              label="Number of questions"
              value={size.kind === "questions" ? size.count : 10}
              min={1}
              max={500}
              unit="questions"
              disabled={size.kind !== "questions"}
              onValue={(count) => onRecipe({ ...recipe, size: { kind: "questions", count: count ?? 10 } })}
            />
          ),
        },
        {
          value: "minutes",
          words: (
            <NumberField
              label="Minutes"
              value={size.kind === "minutes" ? size.minutes : 15}
              min={1}
              max={600}
              unit="minutes, by the time that answers take you"
              disabled={size.kind !== "minutes"}
              onValue={(minutes) => onRecipe({ ...recipe, size: { kind: "minutes", minutes: minutes ?? 15 } })}
            />
          ),
        },
      ]}
      onValue={(kind) =>
        onRecipe({
          ...recipe,
          size: kind === "questions" ? { kind, count: 10 } : { kind, minutes: 15 },
        })
      }
    />
  );
}
