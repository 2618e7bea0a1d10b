import { lazy, Suspense } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { ErrorFallback } from "../views/frame/ErrorFallback.tsx";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { decoded, scopeOf } from "./addresses.ts";
import { downloadBackup } from "./downloadBackup.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Frame } from "./Frame.tsx";
import { HomePage } from "./HomePage.tsx";
import { type Services, ServicesContext } from "./services.ts";

const StudyPage = lazy(async () => ({ default: (await import("./StudyPage.tsx")).StudyPage }));
const TopicPage = lazy(async () => ({ default: (await import("./TopicPage.tsx")).TopicPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./SettingsPage.tsx")).SettingsPage }));

/** The whole app over its services. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesContext value={services}>
      <Router hook={useHashLocation}>
        <Screens services={services} />
      </Router>
    </ServicesContext>
  );
}

function Screens({ services }: { readonly services: Services }) {
  const [address] = useLocation();
  return (
    <ErrorBoundary
      resetKey={address}
      fallback={(error) => (
        <ErrorFallback
          details={error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error)}
          onBackup={() => void downloadBackup(services)}
          onReload={services.reload}
        />
      )}
    >
      <Suspense fallback={<LoadingSheet words="One moment" progress={null} onCancel={null} />}>
        <Switch>
          <Route path="/study/:deck?/:topic?">
            {({ deck, topic }) => <StudyPage key={address} scope={scopeOf(deck, topic)} />}
          </Route>
          <Route path="/topic/:deck/:topic">
            {({ deck, topic }) => (
              <Frame current="topic">
                <TopicPage key={address} deck={decoded(deck)} topic={decoded(topic)} />
              </Frame>
            )}
          </Route>
          <Route path="/settings">
            <Frame current="settings">
              <SettingsPage />
            </Frame>
          </Route>
          <Route>
            <Frame current="today">
              <HomePage />
            </Frame>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
