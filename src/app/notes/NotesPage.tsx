/** The learner's own files. */
export function NotesPage() {
  return (
    <>
      <title>Your notes · Recto</title>
      <h1>Your notes</h1>
    </>
  );
}
