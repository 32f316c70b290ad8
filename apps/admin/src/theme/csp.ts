const PLACEHOLDER = '__CSP_NONCE__';

function takeNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  const nonce = meta?.content;
  // As an attribute it could be read by a style sheet's selectors; from here on it is a property only.
  meta?.remove();
  return nonce && nonce !== PLACEHOLDER ? nonce : undefined;
}

/**
 * Style elements made by our own scripts carry the page's nonce, as the content security policy asks. antd takes a
 * nonce for its component styles, but what lies beneath it (scroll lock, scrollbar measuring) and other libraries
 * insert theirs without; so it is given where all of them come from. No nonce on the development server: no policy.
 */
export function startCsp(): void {
  const nonce = takeNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
