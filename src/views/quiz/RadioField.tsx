import type { ReactNode } from "react";

export interface RadioFieldProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: ReactNode; readonly more?: string }[];
  readonly onValue: (value: Value) => void;
  readonly children?: ReactNode;
}

/** One of a few, each in words; what belongs to the choice may stand below it. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { legend, name, value, options, onValue, children } = props;
  return (
    <fieldset className="build-field">
      <legend>{legend}</legend>
      <div className="build-what">
        {options.map((option) => (
          <label key={option.value} className="box">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onValue(option.value)} />
            <span className="box-words">
              {option.words} {option.more !== undefined && <span className="more-words">{option.more}</span>}
            </span>
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
