/** A button whose menu is fetched when somebody reaches for it: menus bring more script with them than a whole first page. */
import type { ButtonHTMLAttributes, ReactElement, ReactNode, RefAttributes } from "react";
import { cloneElement, lazy, Suspense, useState } from "react";

const loadMenu = () => import("./open-menu.tsx");
const OpenMenu = lazy(() => loadMenu().then(({ OpenMenu: component }) => ({ default: component })));

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
  const [isAsked, setIsAsked] = useState(false);
  const reach = (): void => void Promise.all([loadMenu(), load()]);
  const closed = cloneElement(button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: reach,
    onFocus: reach,
    onClick: () => setIsAsked(true),
  });
  if (!isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenMenu position={position} button={button}>
        {children}
      </OpenMenu>
    </Suspense>
  );
}
