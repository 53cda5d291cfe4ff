/** The steps of an office that is new: its number, its people, its first call. */
import { Redirect, useLocation } from "wouter";
import { AddColleagues } from "./add-colleagues.tsx";
import { CallMe } from "./call-me.tsx";
import { PickNumber } from "./pick-number.tsx";

export function StartPages({ step }: { readonly step: string }) {
  const [, navigate] = useLocation();
  switch (step) {
    case "number":
      return <PickNumber onDone={() => navigate("/start/colleagues")} />;
    case "colleagues":
      return <AddColleagues onDone={() => navigate("/start/call")} />;
    case "call":
      return <CallMe />;
    default:
      return <Redirect to="/" replace />;
  }
}
