import type { Shape } from "../sheets/shape";

/** What `documents.get` can answer, for its `fields` mask; styles and maps are not looked into. */
const ELEMENT = {
  startIndex: 1, endIndex: 1, textRun: 1, autoText: 1, pageBreak: 1, columnBreak: 1, horizontalRule: 1, footnoteReference: 1, equation: 1, inlineObjectElement: 1,
  person: 1, richLink: 1, dateElement: 1,
} satisfies Shape;
const PARAGRAPH = {
  elements: ELEMENT, paragraphStyle: 1, bullet: 1, suggestedParagraphStyleChanges: 1, suggestedBulletChanges: 1, positionedObjectIds: 1, suggestedPositionedObjectIds: 1,
} satisfies Shape;
const block = (content: Shape) => ({
  startIndex: 1, endIndex: 1, paragraph: PARAGRAPH, sectionBreak: 1, tableOfContents: 1,
  table: {
    rows: 1, columns: 1, tableStyle: 1, suggestedInsertionIds: 1, suggestedDeletionIds: 1,
    tableRows: {
      startIndex: 1, endIndex: 1, tableRowStyle: 1, suggestedInsertionIds: 1, suggestedDeletionIds: 1, suggestedTableRowStyleChanges: 1,
      tableCells: { startIndex: 1, endIndex: 1, tableCellStyle: 1, content, suggestedInsertionIds: 1, suggestedDeletionIds: 1, suggestedTableCellStyleChanges: 1 },
    },
  },
}) satisfies Shape;
const TAB = {
  body: { content: block(block(1)) }, headers: 1, footers: 1, footnotes: 1, documentStyle: 1, namedStyles: 1, lists: 1, namedRanges: 1, inlineObjects: 1, positionedObjects: 1,
  suggestedDocumentStyleChanges: 1, suggestedNamedStylesChanges: 1,
} satisfies Shape;

export const DOCUMENT: Shape = {
  ...TAB, documentId: 1, title: 1, revisionId: 1, suggestionsViewMode: 1,
  tabs: { documentTab: TAB, childTabs: 1, tabProperties: { tabId: 1, title: 1, index: 1, parentTabId: 1, nestingLevel: 1, iconEmoji: 1 } },
};
