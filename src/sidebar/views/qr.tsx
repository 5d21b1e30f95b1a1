import { encode } from "uqr";

/** A link as a QR code, drawn as one path so that it prints sharp at any size; medium correction, since a slip gets creased. `label` is for who cannot see it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const rows = encode(text, { ecc: "M", border: 2 }).data;
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
