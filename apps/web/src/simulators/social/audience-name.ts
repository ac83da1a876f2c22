import type { SocialScenario } from '@pix/core/simulators/social'
import { useMessages } from '../../messages/use-messages.ts'

const builtIn = ['everyone', 'contacts', 'me'] as const

/** What those who see something are called: the scenario names its groups. */
export function useAudienceName({ groups = [] }: SocialScenario): (id: string) => string {
  const say = useMessages()
  return (id) => {
    const known = builtIn.find((one) => one === id)
    return known ? say(`social.audience-${known}`) : (groups.find((group) => group.id === id)?.name ?? id)
  }
}
