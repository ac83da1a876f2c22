// What pdfkit 0.20 can do and its published types, which are of 0.17, do not say.
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Left, top, right, bottom of a figure on the page, in points. */
      bbox?: [number, number, number, number]
      /** What a header cell is the header of. */
      scope?: 'Row' | 'Column'
    }
  }
}

/** Says in the file that it follows PDF/UA-1, the standard of accessible PDF. */
export const accessible: object = { subset: 'PDF/UA' }
