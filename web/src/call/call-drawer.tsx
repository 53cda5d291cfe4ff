/** One call beside the list. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { CallDetails } from "./call-details.tsx";
import { CallTitle } from "./call-title.tsx";

export interface CallDrawerProps {
  /** Absent: closed. */
  readonly id: string | undefined;
  /** What the list knows of the call already. */
  readonly inList: CallView | undefined;
}

export function CallDrawer({ id, inList }: CallDrawerProps) {
  const { t } = useTranslation();
  // The call stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  return (
    <SideDrawer
      isOpen={id !== undefined}
      title={shown !== undefined && <CallTitle id={shown} inList={inList} />}
      list="/calls"
      names={{ back: t("call.back"), close: t("call.close") }}
    >
      {(close) => shown !== undefined && <CallDetails key={shown} id={shown} onClose={close} />}
    </SideDrawer>
  );
}
