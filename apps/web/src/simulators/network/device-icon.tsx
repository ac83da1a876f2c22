import type { DeviceKind } from '@pix/core/simulators/network'
import type { JSX } from 'react'

// Strokes on a grid of 24, as the icons of the service; here because no other page needs them.
const strokes: Readonly<Record<DeviceKind, string>> = {
  internet: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c-5 5-5 13 0 18 5-5 5-13 0-18ZM3.2 12h17.6',
  router: 'M3 13h18v7H3Zm4 3.5v.01m3.5-.01v.01M16 13V8m-4-2.5c2-2 6-2 8 0m-6 2c1-1 3-1 4 0',
  switch: 'M2.5 9h19v7.5h-19Zm3 3v2m4-2v2m4-2v2m4-2v2',
  'access-point': 'M9 15h6v5H9Zm3 0v-3m-3.5-1.5c2-2 5-2 7 0M5.5 8c3.5-4 9.5-4 13 0',
  computer: 'M3 4.5h18v12H3Zm5.5 16h7M12 16.5v4',
  laptop: 'M5 5h14v10.5H5Zm-3 14h20',
  phone: 'M7 2.5h10v19H7Zm4 16h2',
  tablet: 'M4.5 3h15v18h-15Zm6.5 15h2',
  printer: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17m-10-3.5h10v7H7Zm10.5-2v.01',
  camera: 'M12 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 20.5h8m-4-4v4',
  television: 'M2.5 5h19v12h-19ZM7 20.5h10',
  server: 'M5 3.5h14V12H5Zm0 8.5h14v8.5H5Zm3.5-4.3v.01M8.5 16.3v.01M12 7.8h4m-4 8.5h4',
  thing: 'M8.5 3v5m7-5v5M6 8h12v4a6 6 0 0 1-12 0Zm6 10v3',
}

/** Decorative: the name of the device is beside it. */
export function DeviceIcon({ kind }: { kind: DeviceKind }): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[kind]} />
    </svg>
  )
}
