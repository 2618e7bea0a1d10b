import { type Browser, firefox } from "playwright-core";
import { fromDebian, installed, say, type Wanted } from "./installedBrowser.ts";

/**
 * The path of a Firefox to test with: `RECTO_FIREFOX`, an installed one, or Debian's package when root. Where there is none
 * to be had, null, and one line that says what to install.
 */
export function findFirefox(): string | null {
  return installed(wanted) ?? fromDebian("firefox-esr", wanted) ?? goWithout();
}

const wanted: Wanted = {
  variable: "RECTO_FIREFOX",
  names: ["firefox-esr", "firefox"],
  places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
};

function goWithout(): null {
  say("The tests in Firefox are left out: install the package firefox-esr, or name a Firefox in RECTO_FIREFOX.");
  return null;
}

/** Starts Firefox as its maker ships it, by WebDriver BiDi; what is downloaded comes to that folder. */
export async function launchFirefox(executablePath: string, downloadsPath: string): Promise<Browser> {
  // Of this channel Playwright expects no patched Firefox of its own.
  const browser = await firefox.launch({ channel: "moz-firefox", executablePath, downloadsPath });
  excuseUnknownCommand(browser);
  return browser;
}

/**
 * Playwright sets a colour scheme for every context, by a command that no Firefox knew in 2026, and gives up when it is refused.
 * Nothing here asks for one, so the refusal is taken for an answer. Not needed any more once this Firefox knows the command.
 */
function excuseUnknownCommand(browser: Browser): void {
  const session = sessionOf(browser);
  const send = session.send.bind(session);
  session.send = (command, parameters) =>
    send(command, parameters).catch((error: unknown) => {
      if (command === "emulation.setMediaFeaturesOverride" && /unknown command/.test(String(error))) return {};
      throw error;
    });
}

interface Session {
  send(command: string, parameters: unknown): Promise<unknown>;
}

/** Playwright offers no way to it; the lock file says which Playwright this is true of. */
function sessionOf(browser: Browser): Session {
  const { _connection: connection } = browser as Browser & {
    readonly _connection?: { toImpl?(of: Browser): { readonly _browserSession?: Session } };
  };
  const session = connection?.toImpl?.(browser)._browserSession;
  if (session === undefined)
    throw new Error("Playwright is another one inside: mend tests/browser/support/firefox.ts.");
  return session;
}
