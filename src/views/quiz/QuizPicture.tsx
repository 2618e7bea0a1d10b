import { type CSSProperties, useState } from "react";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import { addressOf } from "../figure/addressOf.ts";
import type { RemoteImages } from "../remoteImages.ts";

export interface QuizPictureProps {
  /** Null where it is on its way or gone. */
  readonly figure: CatalogFigure | null;
  readonly alt: string;
  /** The smaller copy will do. */
  readonly small: boolean;
  readonly remoteImages: RemoteImages;
}

/** A picture and nothing that names it: no caption, no address, not even where it cannot be shown. */
export function QuizPicture({ figure, alt, small, remoteImages }: QuizPictureProps) {
  const [failed, setFailed] = useState(false);
  const source = figure?.figure.source;
  if (source === undefined || source.kind === "missing") return <Absent alt={alt} words="This picture is not here." />;
  if (failed) return <Absent alt={alt} words="This picture could not be loaded." />;
  if (source.kind === "remote" && remoteImages === "ask")
    return <Absent alt={alt} words="This picture is on another site." />;
  const copy = small ? figure?.thumbnail : null;
  const size = copy ?? (source.kind === "local" ? source : { width: null, height: null });
  const style: CSSProperties & Record<"--ratio", number> = { "--ratio": (size.width ?? 3) / (size.height ?? 2) };
  return (
    <img
      src={addressOf(copy ? { kind: "local", ...copy } : source)}
      alt={alt}
      width={size.width ?? undefined}
      height={size.height ?? undefined}
      style={style}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

function Absent({ alt, words }: { readonly alt: string; readonly words: string }) {
  return (
    <span className="picture-absent">
      <span className="unseen">{alt}. </span>
      {words}
    </span>
  );
}
