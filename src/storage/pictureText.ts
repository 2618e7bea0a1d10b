/** The text of a picture of this site, as an SVG file is one; null where it does not come. */
export async function pictureText(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
