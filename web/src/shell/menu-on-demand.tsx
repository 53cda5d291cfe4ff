/** A button whose menu is fetched when somebody reaches for it: menus bring more script with them than a whole first page. */
import type { ButtonHTMLAttributes, CSSProperties, MouseEvent, ReactElement, ReactNode, RefAttributes } from "react";
import { cloneElement, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import { useFetched } from "../app/use-fetched.ts";
import classes from "./menu-on-demand.module.css";

const loadMenu = () => import("./open-menu.tsx");
const OpenMenu = onDemand(async () => (await loadMenu()).OpenMenu);

type MenuButton = ReactElement<ButtonHTMLAttributes<HTMLButtonElement> & RefAttributes<HTMLButtonElement>>;

export interface MenuOnDemandProps {
  readonly position: "top-start" | "top-end" | "bottom-start" | "bottom-end";
  readonly button: MenuButton;
  /** Fetches what `children` are made of. */
  readonly load: () => Promise<unknown>;
  /** The menu's items, lazy. */
  readonly children: ReactNode;
}

export function MenuOnDemand({ position, button, load, children }: MenuOnDemandProps) {
  const { t } = useTranslation();
  const fetched = useFetched(() => Promise.all([loadMenu(), load()]));
  const [isThere, setIsThere] = useState(false);
  /** Where it is told that the menu did not come. */
  const [failed, setFailed] = useState<CSSProperties>();
  const open = async ({ currentTarget }: MouseEvent<HTMLButtonElement>): Promise<void> => {
    const place = besides(currentTarget.getBoundingClientRect(), position);
    setFailed(undefined);
    if (await fetched()) setIsThere(true);
    else setFailed(place);
  };
  const closed = cloneElement(button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: () => void fetched(),
    onFocus: () => void fetched(),
    onClick: (event) => void open(event),
    onBlur: () => setFailed(undefined),
  });
  if (isThere)
    return (
      <Suspense fallback={closed}>
        <OpenMenu position={position} button={button}>
          {children}
        </OpenMenu>
      </Suspense>
    );
  return (
    <>
      {closed}
      {failed !== undefined && (
        <span role="alert" className={classes.failed} style={failed}>
          {t("nav.notFetched")}
        </span>
      )}
    </>
  );
}

const GAP = 6;

/** On the side of the button on which the menu would open. */
function besides({ top, bottom, left, right }: DOMRect, position: MenuOnDemandProps["position"]): CSSProperties {
  return {
    ...(position.startsWith("top") ? { bottom: window.innerHeight - top + GAP } : { top: bottom + GAP }),
    ...(position.endsWith("start") ? { left } : { right: window.innerWidth - right }),
  };
}
