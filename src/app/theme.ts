import type { Theme } from "../views/settings/Preferences.tsx";

/** Shows the theme on the page; `system` leaves the choice to the browser. */
export function showTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}
