import type { ReactNode } from "react";
import { Link } from "wouter";
import { FROM_LIST } from "../shell/opened-from-list.ts";

export interface CallLinkProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Opens the call beside the list it stands in. */
export function CallLink({ id, className, children }: CallLinkProps) {
  return (
    <Link href={`/calls/${id}`} state={FROM_LIST} {...(className === undefined ? {} : { className })}>
      {children}
    </Link>
  );
}
