import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { each } from "../../../src/tools/each.ts";

export const figureCount = 2_000;
const topicsPerDeck = 10;
const figuresPerTopic = 20;
/** Every so many figures one picture is not there. */
const missingEvery = 50;

/** A content root with 2,000 figures in 10 decks of 10 topics, two sections each; most have a picture of their own. */
export async function writeManyFigures(root: string): Promise<void> {
  const topics = Array.from({ length: figureCount / figuresPerTopic }, (_, topic) => topic);
  for (const topic of topics) {
    const folder = path.join(root, `deck-${Math.floor(topic / topicsPerDeck)}`);
    await mkdir(path.join(folder, "media"), { recursive: true });
    await writeFile(path.join(folder, `topic-${String(topic).padStart(3, "0")}.md`), topicText(topic));
  }
  const pictures = Array.from({ length: figureCount }, (_, at) => at).filter((at) => at % missingEvery !== 7);
  await each(pictures, (at) => paint(root, at), 4);
}

function topicText(topic: number): string {
  const cards = Array.from({ length: figuresPerTopic }, (_, n) => {
    const at = topic * figuresPerTopic + n;
    const section = n % 10 === 0 ? `## Part ${n / 10 + 1} of topic ${topic}\n\n` : "";
    const number = `${topic + 1}.${n + 1}`;
    return `${section}### ❓ What does step ${n + 1} of process ${topic + 1} change?
- It moves the load from node ${at} to node ${at + 1}
- It keeps what Figure ${topic + 1}.${Math.max(1, n)} shows

![Figure ${number} - ${captions[at % captions.length]}](media/figure${number}.png)
`;
  });
  return `# Process ${topic + 1}\n\n${cards.join("\n")}`;
}

const captions = [
  "Network",
  "How a packet leaves the node and comes back by another way than it went",
  "State after the second step",
  "Control loop with its three inputs, two of them measured and one estimated from the day before",
  "Timeline",
];

async function paint(root: string, at: number): Promise<void> {
  const topic = Math.floor(at / figuresPerTopic);
  const number = `${topic + 1}.${(at % figuresPerTopic) + 1}`;
  const file = path.join(root, `deck-${Math.floor(topic / topicsPerDeck)}`, "media", `figure${number}.png`);
  const height = 400 + (at % 5) * 80;
  const boxes = Array.from({ length: 6 }, (_, box) => {
    const x = 40 + (box % 3) * 250;
    const y = 60 + Math.floor(box / 3) * 180;
    const hue = (at * 37 + box * 50) % 360;
    return `<rect x="${x}" y="${y}" width="180" height="100" rx="8" fill="hsl(${hue} 55% 80%)" stroke="#333"/><path d="M${x + 180} ${y + 50}h70" stroke="#333" stroke-width="3"/><text x="${x + 20}" y="${y + 58}" font-size="26">${at}-${box}</text>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${boxes.join("")}</svg>`;
  await writeFile(file, await sharp(Buffer.from(drawing)).png({ compressionLevel: 6 }).toBuffer());
}
