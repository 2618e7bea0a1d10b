import { useRef } from "react";

export interface PickButtonsProps {
  /** Phones have no folders to choose. */
  readonly canPickFolder: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** Opens the browser's dialogs for files and folders. Any file may be chosen: what one is not for Recto, the preview says. */
export function PickButtons({ canPickFolder, onPick }: PickButtonsProps) {
  return (
    <div className="note-ways">
      <PickButton words="Choose files" kind="files" onPick={onPick} />
      {canPickFolder && <PickButton words="Choose a folder" kind="folder" onPick={onPick} />}
    </div>
  );
}

interface PickButtonProps extends Pick<PickButtonsProps, "onPick"> {
  readonly words: string;
  readonly kind: "files" | "folder";
}

function PickButton({ words, kind, onPick }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={kind === "files" ? "button" : "button plain"}
        onClick={() => input.current?.click()}
      >
        {words}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        // Named types would leave Markdown grey on phones that have no name for it.
        {...(kind === "folder" ? { webkitdirectory: "" } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same files can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
