import { Field } from "./field";

type Props = { label: string; name: string; hint: string; accept: string; take: (file: File | null) => void; wrong?: string | undefined };

/** One optional file of this computer. */
export const FileField = ({ label, name, hint, accept, take, wrong }: Props) => (
  <Field label={label} name={name} hint={hint} optional wrong={wrong}>
    {(inside) => <input {...inside} type="file" accept={accept} onChange={(event) => take(event.currentTarget.files?.[0] ?? null)} />}
  </Field>
);

export const asBase64 = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
  reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
  reader.readAsDataURL(file);
});
