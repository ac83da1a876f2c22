// One file for the browser: whoever needs the header needs the footer.
export { SiteFooter } from './site-footer.tsx'
export { SiteHeader } from './site-header.tsx'
