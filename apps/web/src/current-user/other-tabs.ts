// Tabs of one browser share its login: what one tab does with it, the others hear.

type News = 'left' | 'changed'

const name = 'pix-person'
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)

/** `left`: the person signed out here. `changed`: somebody signed in or up here. */
export function tellOtherTabs(news: News): void {
  channel?.postMessage(news)
}

export function onPersonChanged(whenLeft: () => void, whenChanged: () => void): void {
  channel?.addEventListener('message', ({ data }) => (data === 'left' ? whenLeft() : whenChanged()))
}
