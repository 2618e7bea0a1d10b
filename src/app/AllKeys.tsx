import { KeysDialog } from "../views/frame/KeysDialog.tsx";
import { keyGroups } from "./keyGroups.ts";

/** Every key in its dialog, words and all: nobody needs them before `?` is pressed. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeysDialog groups={keyGroups} onClose={onClose} />;
}
