import type { MailScenario } from '@pix/core/simulators/mail'
import { useMessages } from '../../messages/use-messages.ts'

const builtIn = ['inbox', 'sent', 'archive', 'spam', 'trash'] as const

/** What a folder is called: the scenario names its own. */
export function useFolderName({ folders = [] }: MailScenario): (id: string) => string {
  const say = useMessages()
  return (id) => {
    const known = builtIn.find((one) => one === id)
    return known ? say(`mail.folder-${known}`) : (folders.find((folder) => folder.id === id)?.name ?? id)
  }
}
