import { useMutation } from '@tanstack/react-query'
import type { JSX, RefObject } from 'react'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { saveFile } from '../../../save-file.ts'
import { Icon } from '../../../ui/icons.tsx'
import { DoneNotice } from '../account/done-notice.tsx'
import type { PictureFormat } from './picture-layout.ts'

type PictureActionsProps = { canvas: RefObject<HTMLCanvasElement | null>; format: PictureFormat; text: string }

/** Sharing where the device can, saving everywhere. */
export function PictureActions({ canvas, format, text }: PictureActionsProps): JSX.Element {
  const say = useMessages()
  const fileName = `pix-${format}.png`
  const share = useMutation({
    mutationFn: async () => navigator.share({ files: [await pictureFile(canvas.current, fileName)], text }),
  })
  const save = useMutation({
    mutationFn: () => pictureFile(canvas.current, fileName),
    onSuccess: (file) => saveFile(fileName, file),
  })
  const canShare = mayShareFiles()
  const hasFailed = save.isError || (share.isError && !isGivenUp(share.error))
  return (
    <>
      {hasFailed && (
        <p className="notice notice-attention" role="alert">
          <Icon name="alert" />
          <Message id="share.failed" />
        </p>
      )}
      <DoneNotice>{save.isSuccess && say('share.saved')}</DoneNotice>
      <p className="actions">
        {canShare && (
          <button type="button" className="button" onClick={() => share.mutate()}>
            <Message id="share.share" />
          </button>
        )}
        <button
          type="button"
          className={canShare ? 'button button-soft' : 'button'}
          onClick={() => save.isPending || save.mutate()}
        >
          <Icon name="download" />
          <Message id="share.save-picture" />
        </button>
      </p>
    </>
  )
}

function mayShareFiles(): boolean {
  const probe = new File([], 'pix.png', { type: 'image/png' })
  return 'canShare' in navigator && navigator.canShare({ files: [probe] })
}

/** Whoever closes the panel of the device has changed their mind: nothing went wrong. */
function isGivenUp(error: Error): boolean {
  return error.name === 'AbortError'
}

async function pictureFile(canvas: HTMLCanvasElement | null, name: string): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) => {
    if (canvas === null) resolve(null)
    else canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null) throw new Error('this browser makes no picture')
  return new File([blob], name, { type: 'image/png' })
}
