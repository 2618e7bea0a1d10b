import { type JSX, type ReactNode, useContext } from "react";
import type { Components, ExtraProps } from "react-markdown";
import type { Figure } from "../../deck/figure.ts";
import { addressOf } from "../figure/addressOf.ts";
import { FigureImage } from "../figure/FigureImage.tsx";
import type { RemoteImages } from "../remoteImages.ts";
import { MarksHiddenContext, SurroundingsContext } from "./surroundings.ts";

/** How the elements of a text are drawn where the browser's own way is not enough. */
export const elements: Components = {
  a: TextLink,
  button: FigureMention,
  div: Division,
  img: Picture,
  input: TaskMark,
  pre: CodeBlock,
  table: Table,
};

/** In a heading there are no blocks; a link would take the click that belongs to the card. */
export const inlineElements: Components = { a: TextLink };

type Props<Tag extends keyof JSX.IntrinsicElements> = JSX.IntrinsicElements[Tag] & ExtraProps;

/** Addresses outside open beside the app; places in the text are scrolled to, because the app's own address lies behind `#`. */
function TextLink({ node: _node, href, children, ...rest }: Props<"a">): ReactNode {
  if (href === undefined || href === "") return <span>{children}</span>;
  if (href.startsWith("#")) {
    return (
      <a
        {...rest}
        href={href}
        onClick={(event) => {
          event.preventDefault();
          const target = document.getElementById(href.slice(1));
          target?.scrollIntoView({ block: "nearest" });
          if (target !== null) focusAnywhere(target);
        }}
      >
        {children}
      </a>
    );
  }
  if (!/^(?:https?|mailto):/i.test(href)) return <span>{children}</span>;
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function focusAnywhere(target: HTMLElement): void {
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** A link to the picture, so that it breaks and opens as one; a plain press opens it large in place. */
function FigureMention({ node, children }: Props<"button">): ReactNode {
  const surroundings = useContext(SurroundingsContext);
  const number = node?.properties["dataFigure"];
  const figure = [...(surroundings?.figures ?? []), ...(surroundings?.mentions ?? [])].find(
    (one) => one.number === number && isOpenable(one, surroundings?.remoteImages),
  );
  if (surroundings === null || figure === undefined || figure.source.kind === "missing") return children;
  return (
    <a
      className="mention"
      href={addressOf(figure.source)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        surroundings.onOpenFigure(figure);
      }}
    >
      {children}
    </a>
  );
}

/** Nothing loads from another site before the learner has allowed it. */
function isOpenable({ source }: Figure, remoteImages: RemoteImages | undefined): boolean {
  return source.kind === "local" || (source.kind === "remote" && remoteImages === "allowed");
}

function Division({ node, children, ...rest }: Props<"div">): ReactNode {
  const hidden = useContext(MarksHiddenContext);
  if (node?.properties["dataAfterChoices"] !== true) return <div {...rest}>{children}</div>;
  return (
    <div className="after-choices" hidden={hidden}>
      {children}
    </div>
  );
}

function Picture({ src, alt }: Props<"img">): ReactNode {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) return null;
  const { figures, onOpenFigure, ...rest } = surroundings;
  return <FigureImage {...rest} figure={figureAt(src ?? "", alt ?? "", figures)} onOpen={onOpenFigure} />;
}

/** The figure that stands at this address; one that the card does not list is remote or missing. */
function figureAt(address: string, alt: string, figures: readonly Figure[]): Figure {
  const known = figures.find((figure) => figure.path === address || decoded(figure.path) === decoded(address));
  if (known !== undefined) return known;
  const source: Figure["source"] = /^https?:/i.test(address) ? { kind: "remote", url: address } : { kind: "missing" };
  return { path: address, alt, number: null, side: "answer", source, description: null };
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function TaskMark({ checked }: Props<"input">): ReactNode {
  const hidden = useContext(MarksHiddenContext);
  if (hidden) return <span className="task-mark" aria-hidden="true" />;
  const name = checked === true ? "checked" : "not checked";
  return <span className="task-mark" role="img" aria-label={name} data-checked={checked === true} />;
}

function CodeBlock({ node: _node, children, ...rest }: Props<"pre">): ReactNode {
  return (
    // Long lines scroll sideways, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: a scrolling region must be reachable by keyboard, and a fieldset is for fields
    <pre {...rest} tabIndex={0} role="group" aria-label="Code">
      {children}
    </pre>
  );
}

function Table({ node: _node, children, ...rest }: Props<"table">): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" aria-label="Table" tabIndex={0}>
      <table {...rest}>{children}</table>
    </section>
  );
}
