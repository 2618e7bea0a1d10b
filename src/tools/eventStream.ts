import type { ServerResponse } from "node:http";

/** Server-sent events to any number of open pages. */
export interface EventStream {
  /** Takes the response over and keeps it open. */
  open(response: ServerResponse): void;
  send(event: string): void;
  close(): void;
}

export function eventStream(): EventStream {
  const open = new Set<ServerResponse>();
  return {
    open(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      // The browser counts the stream as open once something has arrived.
      response.write(": open\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    send(event) {
      // A browser drops an event without data.
      for (const response of open) response.write(`event: ${event}\ndata: {}\n\n`);
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
