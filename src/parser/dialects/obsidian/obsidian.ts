import type { MediaCatalog } from "../../mediaCatalog.ts";
import type { SourceFile } from "../../sourceFile.ts";
import type { TopicDraft } from "../../topicDraft.ts";
import { assembleTopic } from "../assembleTopic.ts";
import { type Dialect, type DialectOptions, signs } from "../dialect.ts";
import { asPictures } from "../embeddedPictures.ts";
import type { Sign } from "../recognition.ts";
import { NoteReader } from "./noteReader.ts";
import { settingsOf } from "./options.ts";
import { SCHEDULE } from "./schedule.ts";

/** The plugin "Spaced Repetition" for Obsidian (st3v3nmw/obsidian-spaced-repetition): its documentation, docs/en/flashcards. */
export const obsidian: Dialect = {
  name: "obsidian",
  title: "Obsidian Spaced Repetition",

  recognises({ text }: SourceFile, options: DialectOptions): readonly Sign[] {
    const settings = settingsOf(options.obsidian);
    const { counts, clear, deckTags: tags } = new NoteReader(text, settings).read();
    const schedules = [...text.matchAll(SCHEDULE)].length;
    const cards = counts.inline + counts.reversed + counts.lines + counts.linesReversed;
    // Bare "Kenya::Nairobi" and highlights stand in other notes too, and a changelog has a line like a card now and then.
    const filled = text.split(/[\r\n]+/).filter((line) => line.trim() !== "").length;
    const isDense = (clear > 0 || cards >= 3) && cards * 20 >= filled;
    const isSure = tags > 0 || schedules > 0 || counts.lines + counts.linesReversed > 0 || isDense;
    if (!isSure) return [];
    const found = signs(
      [settings.inline, counts.inline],
      [settings.inlineReversed, counts.reversed],
      [settings.lines, counts.lines],
      [settings.linesReversed, counts.linesReversed],
      ["==", counts.highlights],
      ["**", counts.bold],
      ["{{", counts.braces],
    );
    if (found.length === 0 || (cards === 0 && tags === 0 && schedules === 0)) return [];
    return [...found, ...signs([`#${settings.tags[0] ?? "flashcards"}`, tags], ["<!--SR:", schedules])];
  },

  read(file: SourceFile, media: MediaCatalog, options: DialectOptions): TopicDraft {
    return assembleTopic(file, media, {
      ...new NoteReader(file.text, settingsOf(options.obsidian)).read(),
      rewrite: asPictures,
    });
  },
};
