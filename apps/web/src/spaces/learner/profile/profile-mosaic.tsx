import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Mosaic } from '../../../ui/mosaic.tsx'
import type { Profile } from './profile-query.ts'

export function ProfileMosaic({ profile }: { profile: Profile }): JSX.Element {
  const say = useMessages()
  return (
    <Mosaic
      openLevels={profile.openLevels}
      label={say('profile.mosaic', { count: profile.scorecards.length })}
      blocks={profile.scorecards.map(({ competenceId, areaId, name, level, pix }) => ({
        id: competenceId,
        area: areaId,
        pix,
        label: say('profile.block', { name, level, pix }),
      }))}
    />
  )
}
