/** What tabs of the same database tell each other. */
export type TabMessage = "arrived" | "deleted";

export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}

/** The channel between tabs; silent where the browser has none: a guarded append still notices what it missed. */
export function openTabChannel(name: string, onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { post() {}, close() {} };
  const channel = new BroadcastChannel(`recto ${name}`);
  channel.onmessage = ({ data }: { readonly data: unknown }) => {
    if (data === "arrived" || data === "deleted") onMessage(data);
  };
  let isOpen = true;
  return {
    post(message) {
      if (isOpen) channel.postMessage(message);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
