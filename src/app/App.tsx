import { lazy, Suspense } from "react";
import { ErrorFallback } from "../views/frame/ErrorFallback.tsx";
import { LoadingSheet } from "../views/frame/LoadingSheet.tsx";
import { homeAddress, href, placeAt, studyAddress, topicAddress } from "./addresses.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Frame } from "./Frame.tsx";
import { HomePage } from "./HomePage.tsx";
import { type Services, ServicesContext, useServices } from "./services.ts";
import { useAddress, useFigureOver } from "./useAddress.ts";
import { useDownload } from "./useDownload.ts";

const StudyPage = lazy(async () => ({ default: (await import("./StudyPage.tsx")).StudyPage }));
const TopicPage = lazy(async () => ({ default: (await import("./TopicPage.tsx")).TopicPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./SettingsPage.tsx")).SettingsPage }));
const MemoriesPage = lazy(async () => ({ default: (await import("./MemoriesPage.tsx")).MemoriesPage }));
const QuizPage = lazy(async () => ({ default: (await import("./quiz/QuizPage.tsx")).QuizPage }));
const ExamPages = lazy(async () => ({ default: (await import("./exam/ExamPages.tsx")).ExamPages }));
const NotesPages = lazy(async () => ({ default: (await import("./notes/NotesPages.tsx")).NotesPages }));
const FigurePages = lazy(async () => ({ default: (await import("./figures/FigurePages.tsx")).FigurePages }));
const FigureLayer = lazy(async () => ({ default: (await import("./figures/FigureLayer.tsx")).FigureLayer }));
const NothingThere = lazy(async () => ({ default: (await import("./NothingThere.tsx")).NothingThere }));

/** The whole app over its services. */
export function App({ services }: { readonly services: Services }) {
  const address = useAddress();
  const figure = useFigureOver();
  return (
    <ServicesContext value={services}>
      <ErrorBoundary resetKey={address} fallback={(error) => <Failed error={error} />}>
        <Suspense fallback={<LoadingSheet words="One moment" progress={null} onCancel={null} />}>
          <Page address={address} />
        </Suspense>
      </ErrorBoundary>
      {figure !== null && (
        <ErrorBoundary
          resetKey={figure}
          fallback={(error) => (
            <dialog open className="coming">
              <Failed error={error} />
            </dialog>
          )}
        >
          {/* Open, so that no key reaches the page below while it comes. */}
          <Suspense fallback={<dialog open className="coming" aria-label="Opening the figure" />}>
            <FigureLayer address={figure} />
          </Suspense>
        </ErrorBoundary>
      )}
    </ServicesContext>
  );
}

function Page({ address }: { readonly address: string }) {
  const place = placeAt(address);
  switch (place.kind) {
    case "study":
      // The same session under its two addresses: asking for more cards ends at the plain one.
      return <StudyPage key={studyAddress(place.scope)} {...place} />;
    case "topic":
      return (
        <Frame current={null}>
          <TopicPage key={topicAddress(place.deck, place.topic)} {...place} />
        </Frame>
      );
    case "quiz":
      return <QuizPage parts={place.parts} />;
    case "exam":
      return <ExamPages parts={place.parts} />;
    case "notes":
      return <NotesPages parts={place.parts} />;
    case "figures":
    case "figure":
      return <FigurePages {...place} />;
    case "settings":
      return (
        <Frame current="settings">
          <SettingsPage />
        </Frame>
      );
    case "memories":
      return (
        <Frame current="settings">
          <MemoriesPage />
        </Frame>
      );
    case "home":
      return (
        <Frame current="today">
          <HomePage />
        </Frame>
      );
    case "nowhere":
      return (
        <Frame current={null}>
          <NothingThere />
        </Frame>
      );
  }
}

function Failed({ error }: { readonly error: unknown }) {
  const services = useServices();
  const { start, shortfall } = useDownload(services);
  return (
    <ErrorFallback
      details={error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error)}
      homeHref={href(homeAddress)}
      backupShortfall={shortfall}
      onBackup={start}
      onReload={services.reload}
    />
  );
}
