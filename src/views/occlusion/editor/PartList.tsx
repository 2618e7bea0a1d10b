import type { PartId, SketchStep } from "../../../study/drawings/sketch.ts";
import { countOf } from "../../words.ts";
import { ShiftSign } from "./drawSigns.tsx";
import { nameFieldId, nameOfBox, type ShownPart } from "./shownBoxes.ts";

export interface PartListProps {
  readonly parts: readonly ShownPart[];
  /** The part whose box is selected. */
  readonly current: PartId | null;
  readonly ticked: ReadonlySet<PartId>;
  readonly onTick: (part: PartId, isTicked: boolean) => void;
  readonly onStep: (step: SketchStep) => void;
  readonly onRemove: (part: ShownPart) => void;
  /** Back from a name to its box. */
  readonly onLeaveName: (part: ShownPart) => void;
}

/** The parts in the order in which they are asked, each with its name. */
export function PartList(props: PartListProps) {
  return (
    <ol className="bare draw-parts">
      {props.parts.map((part) => (
        <PartRow key={part.id} {...props} part={part} />
      ))}
    </ol>
  );
}

interface PartRowProps extends PartListProps {
  readonly part: ShownPart;
}

function PartRow({ part, parts, current, ticked, onTick, onStep, onRemove, onLeaveName }: PartRowProps) {
  const { id, number, name, boxes } = part;
  const isCurrent = id === current;
  const [first] = boxes;
  const called = nameOfBox(part);
  const select = () => {
    if (!isCurrent && first !== undefined) onStep({ kind: "select", box: first });
  };
  return (
    <li className="draw-part" data-current={isCurrent}>
      <label className="draw-tick">
        <input type="checkbox" checked={ticked.has(id)} onChange={(event) => onTick(id, event.target.checked)} />
        <span className="unseen">Choose {called}</span>
        <span className="draw-number num" aria-hidden="true">
          {number}
        </span>
      </label>
      <input
        id={nameFieldId(id)}
        className="draw-name"
        type="text"
        value={name}
        placeholder="What it covers"
        aria-label={`Name of part ${number}`}
        autoComplete="off"
        onFocus={select}
        onChange={(event) => onStep({ kind: "name", part: id, name: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
          event.preventDefault();
          event.stopPropagation();
          onLeaveName(part);
        }}
      />
      {(isCurrent || boxes.length > 1 || part.isOutside) && (
        <p className="draw-part-more">
          {boxes.length > 1 && <span>{countOf(boxes.length, "box", "boxes")}, asked together</span>}
          {part.isOutside && <span className="draw-warning">Lies partly outside of the picture</span>}
        </p>
      )}
      {isCurrent && (
        <div className="draw-part-tools">
          <button
            type="button"
            className="quiet"
            disabled={number === 1}
            onClick={() => onStep({ kind: "shift", part: id, by: -1 })}
          >
            <ShiftSign />
            <span className="unseen">Ask {called} earlier</span>
          </button>
          <button
            type="button"
            className="quiet"
            disabled={number === parts.length}
            onClick={() => onStep({ kind: "shift", part: id, by: 1 })}
          >
            <ShiftSign down />
            <span className="unseen">Ask {called} later</span>
          </button>
          {boxes.length > 1 && (
            <button type="button" className="quiet" onClick={() => onStep({ kind: "split", part: id })}>
              Take apart<span className="unseen"> {called}</span>
            </button>
          )}
          <button type="button" className="quiet" onClick={() => onRemove(part)}>
            Remove<span className="unseen"> {called}</span>
          </button>
        </div>
      )}
    </li>
  );
}
