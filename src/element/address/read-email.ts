/** An e-mail address by the platform's own rule, which the field has applied; nothing where it is none. */
export const readEmail = ({ value, validity }: HTMLInputElement): string | undefined =>
  (validity.valid && value.trim()) || undefined;
