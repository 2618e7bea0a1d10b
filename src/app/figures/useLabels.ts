import { useEffect, useState } from "react";
import type { Figure } from "../../deck/figure.ts";
import type { PictureSize } from "../../deck/occlusion.ts";
import type { NamedPlace } from "../../study/drawings/sketch.ts";
import { addressOf } from "../../views/figure/addressOf.ts";

/** The labels of an SVG picture of this site, as boxes; `size` is the picture's own, once it is on the page. */
export function useLabels({ source }: Figure, size: PictureSize | null): readonly NamedPlace[] {
  const [labels, setLabels] = useState<readonly NamedPlace[]>([]);
  const address = source.kind === "local" && /\.svg$/i.test(source.path) ? addressOf(source) : null;
  const { width, height } = size ?? { width: 0, height: 0 };
  useEffect(() => {
    if (address === null || width === 0 || height === 0) return;
    let wanted = true;
    // A picture that cannot be measured offers none.
    measured(address, width, height).then(
      (found) => {
        if (wanted) setLabels(found);
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [address, width, height]);
  return labels;
}

async function measured(address: string, width: number, height: number): Promise<readonly NamedPlace[]> {
  const chunks = [
    import("../../storage/pictureText.ts"),
    import("../../views/occlusion/labels/measureLabels.ts"),
  ] as const;
  const [{ pictureText }, { measureLabels }] = await Promise.all(chunks);
  const text = await pictureText(address);
  return text === null ? [] : measureLabels(text, width, height);
}
