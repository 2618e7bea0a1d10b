import { BringInSection, type BringInSectionProps } from "../share/BringInSection.tsx";
import { ShareSection, type ShareSectionProps } from "../share/ShareSection.tsx";
import { BackupSection, type BackupSectionProps } from "./BackupSection.tsx";
import { DeleteSection, type DeleteSectionProps } from "./DeleteSection.tsx";
import { InstallSection, type InstallSectionProps } from "./InstallSection.tsx";
import { LostMemories, type LostMemoriesProps } from "./LostMemories.tsx";
import { Preferences, type PreferencesProps } from "./Preferences.tsx";
import { StorageSection, type StorageSectionProps } from "./StorageSection.tsx";
import "./settings.css";

export interface SettingsScreenProps {
  readonly preferences: PreferencesProps;
  readonly storage: StorageSectionProps;
  readonly install: InstallSectionProps;
  readonly backup: BackupSectionProps;
  readonly share: ShareSectionProps;
  readonly bringIn: BringInSectionProps;
  readonly lostMemories: LostMemoriesProps;
  readonly deletion: DeleteSectionProps;
  /** Everything was deleted a moment ago. */
  readonly allDeleted: boolean;
  readonly version: string;
}

/** What can be set, and everything about the safety of the learner's data. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { preferences, storage, install, backup, share, bringIn, lostMemories, deletion, allDeleted, version } = props;
  return (
    <div className="settings">
      <h1>Settings</h1>
      {allDeleted && <p role="status">Everything was deleted.</p>}
      <Preferences {...preferences} />
      <StorageSection {...storage} />
      <InstallSection {...install} />
      <BackupSection {...backup} />
      <ShareSection {...share} />
      <BringInSection {...bringIn} />
      {lostMemories.lostCount + lostMemories.foundCount > 0 && <LostMemories {...lostMemories} />}
      <DeleteSection {...deletion} />
      <section aria-labelledby="about">
        <h2 id="about">About</h2>
        <p>
          Recto {version}. Your cards are plain Markdown files, your reviews stay in this browser, and nothing is sent
          anywhere.
        </p>
      </section>
    </div>
  );
}
