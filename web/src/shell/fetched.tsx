/** A page that is fetched when it is first opened: until it is there its shape stands for it, and if it doesn't come, why not. */
import { Suspense, type ReactNode } from "react";
import { useLocation } from "wouter";
import { PageBoundary } from "../app/page-boundary.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";

export function Fetched({ children }: { readonly children: ReactNode }) {
  const [page] = useLocation();
  return (
    <PageBoundary page={page}>
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </PageBoundary>
  );
}
