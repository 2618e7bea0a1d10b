/** A key's name beside what it does; gone where there is no keyboard, and silent, because the control has its own name. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <span className="cap" aria-hidden="true">
      {name}
    </span>
  );
}
