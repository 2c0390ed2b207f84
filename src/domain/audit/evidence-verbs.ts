/** Acts on documents of evidence; see verbs.ts. */
export const evidenceVerbs = {
  "evidence.addDocument": {
    vi: "thêm tài liệu {title} vào kho tài liệu của đơn vị",
    en: "put the document {title} into the library",
  },
  "evidence.changeDocument": {
    vi: "sửa thông tin tài liệu {title}",
    en: "changed what is known of the document {title}",
  },
  "evidence.markDocumentPublic": {
    vi: "đổi việc công khai tệp của tài liệu {title}",
    en: "changed whether the file of the document {title} is public",
  },
  "evidence.removeDocument": {
    vi: "bỏ tài liệu {title} khỏi kho tài liệu của đơn vị",
    en: "took the document {title} out of the library",
  },
  "evidence.openDocument": { vi: "xem tệp của tài liệu {title}", en: "looked at the file of the document {title}" },
  "evidence.linkDocument": {
    vi: "đưa tài liệu {title} làm minh chứng cho tiêu chí {component}",
    en: "put the document {title} under the component {component}",
  },
  "evidence.unlinkDocument": {
    vi: "gỡ một tài liệu khỏi tiêu chí {component}",
    en: "took a document off the component {component}",
  },
  "evidence.addMark": {
    vi: "ghi chú trang {page} của tài liệu ở tiêu chí {component}",
    en: "marked page {page} of a document under the component {component}",
  },
  "evidence.endMark": {
    vi: "rút ghi chú trên tài liệu ở tiêu chí {component}",
    en: "took back a mark on a document under the component {component}",
  },
} as const;
