/** What follows the # in a link from a mail: it never reached a server before this page sends it. */
export function tokenInAddress(): string {
  return decodeURIComponent(location.hash.slice(1)) || 'none'
}
