const address = /([^\s@<>"'(),:;]+)@([^\s@<>"'(),:;]+)/g

/**
 * A text with every e-mail address in it masked: the first sign and the domain are left, enough to see that all mails to
 * one provider fail, too little to know who gets them.
 */
export function withMaskedAddresses(text: string): string {
  return text.replace(address, (_whole, local: string, domain: string) => `${[...local][0]}…@${domain}`)
}
