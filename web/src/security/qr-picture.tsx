import { encodeQR } from "qr";
import classes from "./security.module.css";

export interface QrPictureProps {
  readonly text: string;
  readonly label: string;
}

/** A text as a QR code, drawn as one path. */
export function QrPicture({ text, label }: QrPictureProps) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
