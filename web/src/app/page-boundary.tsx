/** A page that could not be fetched, or that broke: the shell stays, and says what to do. */
import { Component, type ReactNode } from "react";
import { AccountError } from "../api/account-error.ts";
import { FailureNotice } from "./failure-notice.tsx";

interface PageBoundaryProps {
  /** Another page is another try. */
  readonly page: string;
  readonly children: ReactNode;
}

export class PageBoundary extends Component<PageBoundaryProps, { readonly broken: Error | undefined; readonly page: string }> {
  override state = { broken: undefined, page: this.props.page };

  static getDerivedStateFromError(broken: Error) {
    return { broken };
  }

  static getDerivedStateFromProps({ page }: PageBoundaryProps, state: { readonly page: string }) {
    return page === state.page ? null : { page, broken: undefined };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    // What the browser did not get it does not ask for again until the whole page is loaded anew.
    if (broken !== undefined) return <FailureNotice error={told(broken)} retry={() => window.location.reload()} retrying={false} />;
    return this.props.children;
  }
}

/** Browsers tell of a part that they could not fetch each in words of their own. */
const told = (broken: Error): Error =>
  !navigator.onLine || /import|module|fetch|preload/i.test(broken.message)
    ? new AccountError("no-connection", 0, { cause: broken })
    : broken;
