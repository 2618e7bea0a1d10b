import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "../frame/ConfirmDialog.tsx";
import { DaysOff } from "./DaysOff.tsx";
import type { DeckChoice, DraftFaults, ExamDraft } from "./examDraft.ts";
import { TextField } from "./TextField.tsx";
import { TopicTree } from "./TopicTree.tsx";
import { WeekMinutes } from "./WeekMinutes.tsx";
import "./exam.css";
import "./examForm.css";

export interface ExamFormScreenProps {
  /** The exam's name as it is kept; null for a new one. */
  readonly existing: string | null;
  readonly draft: ExamDraft;
  readonly faults: DraftFaults;
  readonly decks: readonly DeckChoice[];
  readonly listHref: string;
  readonly cancelHref: string;
  readonly dateWords: (date: string) => string;
  readonly onDraft: (draft: ExamDraft) => void;
  readonly onSubmit: () => void;
  readonly onDelete: () => void;
}

/** A new exam, or changes to one. */
export function ExamFormScreen(props: ExamFormScreenProps) {
  const { existing, draft, faults, onDraft } = props;
  const [deleting, setDeleting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (part: Partial<ExamDraft>) => onDraft({ ...draft, ...part });
  const sent = useRef(false);
  // Whoever has sent the form is taken to the first field that is not right yet; whoever mends one stays where they are.
  useEffect(() => {
    if (!sent.current || Object.keys(faults).length === 0) return;
    sent.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return (
    <div className="exam-page">
      <p className="crumb">
        <a href={props.listHref}>Exams</a> <span aria-hidden="true">›</span>
      </p>
      <h1>{existing ?? "New exam"}</h1>
      <form
        ref={form}
        className="exam-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sent.current = true;
          props.onSubmit();
        }}
      >
        <TextField
          id="name"
          label="Name"
          value={draft.name}
          fault={faults.name}
          maxLength={120}
          autoComplete="off"
          onValue={(name) => set({ name })}
        />
        <div className="exam-pair-of-fields">
          <TextField
            id="date"
            label="Date"
            type="date"
            value={draft.date}
            fault={faults.date}
            onValue={(date) => set({ date })}
          />
          <TextField
            id="time"
            label="Time"
            type="time"
            value={draft.time}
            fault={faults.time}
            onValue={(time) => set({ time })}
          />
        </div>
        <TopicTree
          decks={props.decks}
          weights={draft.weights}
          fault={faults.weights}
          onWeights={(weights) => set({ weights })}
        />
        <WeekMinutes minutes={draft.minutes} fault={faults.minutes} onMinutes={(minutes) => set({ minutes })} />
        <DaysOff daysOff={draft.daysOff} dateWords={props.dateWords} onDaysOff={(daysOff) => set({ daysOff })} />
        <TextField
          id="target"
          label="Target score in percent, if you have one"
          inputMode="decimal"
          autoComplete="off"
          value={draft.target}
          fault={faults.target}
          onValue={(target) => set({ target })}
        />
        <div className="exam-ways form-end">
          <button type="submit" className="button">
            {existing === null ? "Plan this exam" : "Keep the changes"}
          </button>
          <a className="button plain" href={props.cancelHref}>
            Cancel
          </a>
          {existing !== null && (
            <button type="button" className="quiet delete" onClick={() => setDeleting(true)}>
              Delete this exam…
            </button>
          )}
        </div>
      </form>
      {deleting && existing !== null && (
        <ConfirmDialog
          label="Delete the exam"
          question={`Delete “${existing}”?`}
          confirm="Delete"
          keep="Keep it"
          danger
          onConfirm={props.onDelete}
          onClose={() => setDeleting(false)}
        >
          <p>
            Its plan, predictions and result go with it. Your cards and reviews stay, and are scheduled as without an
            exam.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
