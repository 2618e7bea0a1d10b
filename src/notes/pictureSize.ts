import { imageSize } from "image-size";

/** Width and height as a browser shows it, in pixels; "unknown" of a drawing that has no size; null where it is no picture. */
export function pictureSize(
  bytes: Uint8Array,
  isDrawing: boolean,
): { readonly width: number; readonly height: number } | "unknown" | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!isSize(width) || !isSize(height)) return isDrawing ? "unknown" : null;
    // From 5 on the picture lies on its side.
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return isDrawing && /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 10_000))) ? "unknown" : null;
  }
}

function isSize(pixels: number): boolean {
  return Number.isFinite(pixels) && pixels > 0 && pixels <= 1_000_000;
}
