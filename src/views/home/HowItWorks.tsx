/** What the app does and what the four ratings mean, in three sentences: in front on the first visit, later on request. */
export function HowItWorks() {
  return (
    <section className="how-it-works" aria-label="How it works">
      <p>
        Recto shows you a question: answer it in your head or aloud, look at the answer, and say how well you knew it.{" "}
        <b className="is-again">Again</b> means that you did not know it, <b className="is-hard">Hard</b> that it took
        effort, <b className="is-good">Good</b> that you knew it, <b className="is-easy">Easy</b> that it took no
        thought. From that Recto finds the day on which each card is about to slip away and asks it again then; all of
        it stays in this browser.
      </p>
    </section>
  );
}
