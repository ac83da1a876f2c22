import { mosaicPdf } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import type { JSX } from 'react'
import { fetchFile } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { saveFile } from '../../../save-file.ts'
import { Icon } from '../../../ui/icons.tsx'
import { DoneNotice } from '../account/done-notice.tsx'
import { ProgressSection } from '../progress/progress-page.tsx'

/** The mosaic with its table on a sheet of paper. */
export function PdfSection({ isNamed }: { isNamed: boolean }): JSX.Element {
  const { language } = useLanguage()
  const save = useMutation({
    mutationFn: () => fetchFile(mosaicPdf.getMosaicPdf, { query: { language, name: isNamed ? 'with' : 'without' } }),
    onSuccess: (file) => saveFile('pix.pdf', file),
  })
  return (
    <ProgressSection title="share.pdf">
      <p>
        <Message id="share.pdf-text" />
      </p>
      {save.isError && <ErrorNotice error={save.error} />}
      <DoneNotice>{save.isSuccess && <Message id="share.saved" />}</DoneNotice>
      <p className="actions">
        <button
          type="button"
          className="button button-soft"
          aria-disabled={save.isPending}
          onClick={() => save.isPending || save.mutate()}
        >
          <Icon name="file" />
          <Message id={save.isPending ? 'common.working' : 'share.save-pdf'} />
        </button>
      </p>
    </ProgressSection>
  )
}
