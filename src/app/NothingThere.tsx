import { Standstill } from "../views/frame/Standstill.tsx";
import { homeAddress, href } from "./addresses.ts";

/** Stands where an address leads nowhere: to no page, deck or topic that there is. */
export function NothingThere() {
  return (
    <>
      <title>Nothing here · Recto</title>
      <Standstill
        title="Nothing here."
        text="There is no page, deck or topic at this address; it may have been renamed or removed. Your answers are kept."
        ways={
          <a className="button" href={href(homeAddress)}>
            Back to today
          </a>
        }
      />
    </>
  );
}
