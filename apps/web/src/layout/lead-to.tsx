import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Another page takes the place of this one, once for an address: the router's own `Navigate` goes again at each render,
 * without end where that page fails.
 */
export function LeadTo({ path }: { path: string }): null {
  const { history } = useRouter()
  useEffect(() => history.replace(path), [history, path])
  return null
}
