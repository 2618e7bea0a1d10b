import { useStore } from "zustand";
import type { CatalogFigure, FigurePlace } from "../../deck/figureCatalog.ts";
import { figureIdOf } from "../../deck/figureId.ts";
import { cardsWithFigure, deckFigures, figureIn } from "../../library/deckFigures.ts";
import { type Library, topicOf } from "../../library/library.ts";
import { FigureStandstill } from "../../views/figure/FigureStandstill.tsx";
import { FigureViewer, type FigureViewerProps } from "../../views/figure/FigureViewer.tsx";
import type { FigureGroup, FigureUse } from "../../views/figure/FigureWords.tsx";
import { captionOf } from "../../views/figure/figureWords.ts";
import { textName } from "../../views/topic/partName.ts";
import { href, placeAt, topicAddress } from "../addresses.ts";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { keptOver, layOver, liftOff } from "../useAddress.ts";
import { useSettings } from "../useFold.ts";
import { coverAddress } from "./coverAddresses.ts";
import type { OpenedFigure } from "./openFigure.ts";
import { readOpened } from "./readOpened.ts";
import { useFigureCatalog } from "./useFigureCatalog.ts";
import { comparedAddress, figureWayAt, quizFigureAddress, studyFigureAddress } from "./viewerAddresses.ts";

/** The figure that lies over the page. */
export function FigureLayer({ address }: { readonly address: string }) {
  const place = placeAt(address);
  const way = figureWayAt(place.kind === "figure" ? place.parts : []);
  if (way.kind !== "view") return null;
  const { deck, id } = way;
  const kept = readOpened(keptOver());
  const opened = kept !== null && figureIdOf(kept.figure) === id ? kept : null;
  return opened !== null && opened.disclosure !== "all" ? (
    <Asked deck={deck} opened={opened} />
  ) : (
    <Told {...way} opened={opened} />
  );
}

/** While a question is being asked: the picture, and no way to what answers it. */
function Asked({ deck, opened }: { readonly deck: string; readonly opened: OpenedFigure }) {
  return (
    <FigureViewer
      {...useViewing(deck)}
      {...opened}
      position={null}
      beside={null}
      words={noWords}
      onTurn={() => {}}
      onCompare={() => {}}
    />
  );
}

interface ToldProps {
  readonly deck: string;
  readonly id: string;
  readonly beside: string | null;
  readonly opened: OpenedFigure | null;
}

function Told({ deck, id, beside: besideId, opened }: ToldProps) {
  const state = useFigureCatalog();
  const { library } = useStore(useServices().catalog.store);
  const viewing = useViewing(deck);
  const catalog = state.kind === "ready" ? state.catalog : null;
  const entry = catalog === null ? null : figureIn(catalog, deck, id);
  const figure = opened?.figure ?? entry?.figure ?? null;
  if (figure === null) {
    const words = {
      loading: "Opening the figure",
      failed: "The list of figures did not come.",
      ready: "This figure is not there.",
    };
    return (
      <FigureStandstill
        text={words[state.kind]}
        details={state.kind === "failed" ? state.fault.message : state.kind === "ready" ? notThere : null}
        onRetry={state.kind === "failed" ? state.tryAgain : null}
        isWaiting={state.kind === "loading"}
        onClose={liftOff}
      />
    );
  }
  const figures = catalog === null ? [] : deckFigures(catalog, deck, id);
  const at = figures.findIndex((one) => one.id === id);
  const beside = figures.find((one) => one.id === besideId) ?? null;
  const show = (shown: CatalogFigure, withId: string | null) =>
    layOver(comparedAddress(deck, shown.id, withId === shown.id ? null : withId), {
      figure: shown.figure,
      fallbackAlt: "",
      disclosure: "all",
    } satisfies OpenedFigure);
  const cardIds = entry === null ? [] : cardsWithFigure(entry);
  return (
    <FigureViewer
      {...viewing}
      figure={figure}
      fallbackAlt={opened?.fallbackAlt ?? ""}
      disclosure="all"
      position={at === -1 ? null : { at, count: figures.length }}
      beside={beside?.figure ?? null}
      words={{
        place: entry === null ? null : placeIn(library, entry),
        lang: topicOf(library, deck, entry?.topic ?? "")?.lang ?? null,
        shownIn: entry === null ? [] : usesOf(library, entry, entry.shownIn),
        namedIn: entry === null ? [] : usesOf(library, entry, entry.namedIn),
        uses:
          state.kind === "failed"
            ? { kind: "failed", message: state.fault.message, onRetry: state.tryAgain }
            : { kind: state.kind },
        cards:
          cardIds.length === 0
            ? null
            : {
                count: cardIds.length,
                studyHref: href(studyFigureAddress(deck, id)),
                quizHref: href(quizFigureAddress(deck, id)),
              },
        actions: entry !== null && figure.source.kind !== "missing" && (
          <a className="button plain" href={href(coverAddress(deck, id))}>
            Cover parts
          </a>
        ),
        others: groupsOf(library, figures, id),
        besideId: beside?.id ?? null,
      }}
      onTurn={(by) => {
        const next = figures[at + by];
        if (next !== undefined) show(next, besideId);
      }}
      onCompare={(withId) =>
        layOver(comparedAddress(deck, id, withId), {
          figure,
          fallbackAlt: opened?.fallbackAlt ?? "",
          disclosure: "all",
        })
      }
    />
  );
}

const notThere = "It was taken out of its deck, or the address is not whole.";

const noWords: FigureViewerProps["words"] = {
  place: null,
  lang: null,
  shownIn: [],
  namedIn: [],
  uses: { kind: "ready" },
  cards: null,
  others: [],
  besideId: null,
};

function useViewing(deck: string): Pick<FigureViewerProps, "remoteImages" | "onAllowRemoteImages" | "onClose"> {
  const setRemoteImages = useSetRemoteImages();
  return {
    remoteImages: remoteImagesIn(useSettings(), deck),
    onAllowRemoteImages: () => setRemoteImages(deck, true),
    onClose: liftOff,
  };
}

function placeIn(library: Library, { deck, topic, section }: CatalogFigure) {
  return {
    topicTitle: topicOf(library, deck, topic)?.title ?? topic,
    topicHref: href(topicAddress(deck, topic)),
    section,
  };
}

function usesOf(library: Library, { deck, topic }: CatalogFigure, places: readonly FigurePlace[]): FigureUse[] {
  return places.map((place) => {
    const { words, cardId, span } = place;
    const alike = places.filter((one) => words !== "" && one.words === words && one.topic === place.topic);
    const notes = [
      cardId === null && words !== "" ? "Text between cards" : null,
      place.topic === topic ? null : (topicOf(library, deck, place.topic)?.title ?? place.topic),
      alike.length > 1 ? `${alike.indexOf(place) + 1} of ${alike.length}` : null,
    ];
    return {
      href: href(topicAddress(deck, place.topic, cardId ?? textName(span.firstLine))),
      words: words === "" ? "Text between cards" : words,
      notes: notes.filter((note) => note !== null),
    };
  });
}

/** The deck's other figures by topic, in topic order. */
function groupsOf(library: Library, figures: readonly CatalogFigure[], id: string): readonly FigureGroup[] {
  const groups = new Map<string, FigureGroup["figures"][number][]>();
  for (const { deck, topic, id: otherId, figure } of figures) {
    if (otherId === id || figure.source.kind === "missing") continue;
    const title = topicOf(library, deck, topic)?.title ?? topic;
    const group = groups.get(title) ?? [];
    group.push({ id: otherId, caption: captionOf(figure) });
    groups.set(title, group);
  }
  return [...groups].map(([title, members]) => ({ title, figures: members }));
}
