// The table of rules.

import { a11yAltText } from './a11y-alt-text.ts';
import { a11yBoldHeading } from './a11y-bold-heading.ts';
import { a11yCapitals } from './a11y-capitals.ts';
import { a11yHeadingOrder } from './a11y-heading-order.ts';
import { a11ySpeltAddress } from './a11y-spelt-address.ts';
import { dateAfterIssue } from './date-after-issue.ts';
import { dateAmbiguous } from './date-ambiguous.ts';
import { dateDeadlineOver } from './date-deadline-over.ts';
import { dateEventOver } from './date-event-over.ts';
import { dateEventText } from './date-event-text.ts';
import { dateInvitationOver } from './date-invitation-over.ts';
import { dateMisspelt } from './date-misspelt.ts';
import { dateNoYear } from './date-no-year.ts';
import { dateOrder } from './date-order.ts';
import { dateRangeOrder } from './date-range-order.ts';
import { dateRangeWeekday } from './date-range-weekday.ts';
import { dateRecursDays } from './date-recurs-days.ts';
import { dateRecursExcept } from './date-recurs-except.ts';
import { dateRecursShortMonth } from './date-recurs-short-month.ts';
import { dateRecursStart } from './date-recurs-start.ts';
import { dateRegistration } from './date-registration.ts';
import { dateStyle } from './date-style.ts';
import { dateTimeStyle } from './date-time-style.ts';
import { dateTimeZone } from './date-time-zone.ts';
import { dateWeekday } from './date-weekday.ts';
import { dateZoneSeason } from './date-zone-season.ts';
import { dateZoneWithoutTime } from './date-zone-without-time.ts';
import { i18nContacts } from './i18n-contacts.ts';
import { i18nDates } from './i18n-dates.ts';
import { i18nDays } from './i18n-days.ts';
import { i18nDraft } from './i18n-draft.ts';
import { i18nErrata } from './i18n-errata.ts';
import { i18nFacts } from './i18n-facts.ts';
import { i18nFigures } from './i18n-figures.ts';
import { i18nImages } from './i18n-images.ts';
import { i18nItems } from './i18n-items.ts';
import { i18nLanguage } from './i18n-language.ts';
import { i18nLinks } from './i18n-links.ts';
import { i18nNames } from './i18n-names.ts';
import { i18nOrder } from './i18n-order.ts';
import { i18nPassages } from './i18n-passages.ts';
import { i18nMark } from './i18n-mark.ts';
import { i18nOutdated } from './i18n-outdated.ts';
import { i18nToTranslate } from './i18n-to-translate.ts';
import { i18nUntranslated } from './i18n-untranslated.ts';
import { i18nWrongLanguage } from './i18n-wrong-language.ts';
import { imageAnimated } from './image-animated.ts';
import { imageFile } from './image-file.ts';
import { imageHeavy } from './image-heavy.ts';
import { imageSmall } from './image-small.ts';
import { imageTurned } from './image-turned.ts';
import { issueCadence } from './issue-cadence.ts';
import { issueDateOrder } from './issue-date-order.ts';
import { issueDuplicate } from './issue-duplicate.ts';
import { issueFileName } from './issue-file-name.ts';
import { issueLanguage } from './issue-language.ts';
import { issueWords } from './issue-words.ts';
import { issueNumberGap } from './issue-number-gap.ts';
import { issueNumber } from './issue-number.ts';
import { issuePublished } from './issue-published.ts';
import { issueSummaryLength } from './issue-summary-length.ts';
import { issueTitle } from './issue-title.ts';
import { itemContact } from './item-contact.ts';
import { itemDuplicateId } from './item-duplicate-id.ts';
import { itemEarlier } from './item-earlier.ts';
import { itemNoPlace } from './item-no-place.ts';
import { itemNoTime } from './item-no-time.ts';
import { itemOutOfReach } from './item-out-of-reach.ts';
import { itemReference } from './item-reference.ts';
import { itemRepeatedTitle } from './item-repeated-title.ts';
import { itemTextLinks } from './item-text-links.ts';
import { itemText } from './item-text.ts';
import { linkAccess } from './link-access.ts';
import { linkAddress } from './link-address.ts';
import { linkBareAddress } from './link-bare-address.ts';
import { linkEarlier } from './link-earlier.ts';
import { linkFullStop } from './link-full-stop.ts';
import { linkHttp } from './link-http.ts';
import { linkItem } from './link-item.ts';
import { linkLanguage } from './link-language.ts';
import { linkLeadIn } from './link-lead-in.ts';
import { linkLocal } from './link-local.ts';
import { linkMailAddress } from './link-mail-address.ts';
import { linkOtherSite } from './link-other-site.ts';
import { linkOfTitle } from './link-of-title.ts';
import { linkRepeated } from './link-repeated.ts';
import { linkSameLabel } from './link-same-label.ts';
import { linkShortener } from './link-shortener.ts';
import { linkTitle } from './link-title.ts';
import { linkTracking } from './link-tracking.ts';
import { linkVagueLabel } from './link-vague-label.ts';
import type { Rule } from './rule.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionRepeated } from './section-repeated.ts';
import { sectionTitle } from './section-title.ts';
import { sectionUnknown } from './section-unknown.ts';
import { textAcronym } from './text-acronym.ts';
import { textApostrophe } from './text-apostrophe.ts';
import { textBrokenLink } from './text-broken-link.ts';
import { textBrokenWord } from './text-broken-word.ts';
import { textBullet } from './text-bullet.ts';
import { textDoubleSpace } from './text-double-space.ts';
import { textEnglishCase } from './text-english-case.ts';
import { textEntity } from './text-entity.ts';
import { textFootnote } from './text-footnote.ts';
import { textForeignMarkup } from './text-foreign-markup.ts';
import { textFrenchAmount } from './text-french-amount.ts';
import { textFrenchCase } from './text-french-case.ts';
import { textFrenchOrdinal } from './text-french-ordinal.ts';
import { textFrenchQuotes } from './text-french-quotes.ts';
import { textFrenchSpacing } from './text-french-spacing.ts';
import { textGlued } from './text-glued.ts';
import { textImage } from './text-image.ts';
import { textInvisible } from './text-invisible.ts';
import { textLater } from './text-later.ts';
import { textLeftOver } from './text-left-over.ts';
import { textListNumber } from './text-list-number.ts';
import { textLong } from './text-long.ts';
import { textLooseMark } from './text-loose-mark.ts';
import { textLost } from './text-lost.ts';
import { textMarkSpacing } from './text-mark-spacing.ts';
import { textMergeTag } from './text-merge-tag.ts';
import { textMissingGlyph } from './text-missing-glyph.ts';
import { textMojibake } from './text-mojibake.ts';
import { textOrdinal } from './text-ordinal.ts';
import { textPlaceholder } from './text-placeholder.ts';
import { textPlainField } from './text-plain-field.ts';
import { textPunctuation } from './text-punctuation.ts';
import { textRangeSpacing } from './text-range-spacing.ts';
import { textRawHtml } from './text-raw-html.ts';
import { textRepeatedWord } from './text-repeated-word.ts';
import { textTable } from './text-table.ts';
import { textTableRow } from './text-table-row.ts';
import { textTooDeep } from './text-too-deep.ts';
import { textUnclosed } from './text-unclosed.ts';
import { textUnderline } from './text-underline.ts';

export const rules: readonly Rule[] = [
  issueDuplicate,
  issueFileName,
  issueLanguage,
  issueWords,
  issueNumber,
  issuePublished,
  issueSummaryLength,
  issueTitle,
  sectionEmpty,
  sectionMissing,
  sectionRepeated,
  sectionTitle,
  sectionUnknown,
  itemContact,
  itemDuplicateId,
  itemOutOfReach,
  itemText,
  itemTextLinks,
  dateAfterIssue,
  dateAmbiguous,
  dateDeadlineOver,
  dateEventOver,
  dateEventText,
  dateInvitationOver,
  dateMisspelt,
  dateNoYear,
  dateOrder,
  dateRangeOrder,
  dateRangeWeekday,
  dateRecursDays,
  dateRecursExcept,
  dateRecursShortMonth,
  dateRecursStart,
  dateRegistration,
  dateStyle,
  dateTimeStyle,
  dateTimeZone,
  dateWeekday,
  dateZoneSeason,
  dateZoneWithoutTime,
  linkAccess,
  linkAddress,
  linkBareAddress,
  linkFullStop,
  linkHttp,
  linkItem,
  linkLanguage,
  linkLeadIn,
  linkLocal,
  linkMailAddress,
  linkOtherSite,
  linkOfTitle,
  linkRepeated,
  linkSameLabel,
  linkShortener,
  linkTitle,
  linkTracking,
  linkVagueLabel,
  imageAnimated,
  imageFile,
  imageHeavy,
  imageSmall,
  imageTurned,
  textAcronym,
  textApostrophe,
  textBrokenLink,
  textBrokenWord,
  textBullet,
  textDoubleSpace,
  textEnglishCase,
  textEntity,
  textFootnote,
  textForeignMarkup,
  textFrenchAmount,
  textFrenchCase,
  textFrenchOrdinal,
  textFrenchQuotes,
  textFrenchSpacing,
  textGlued,
  textImage,
  textInvisible,
  textLater,
  textLeftOver,
  textListNumber,
  textLong,
  textLooseMark,
  textLost,
  textMarkSpacing,
  textMergeTag,
  textMissingGlyph,
  textMojibake,
  textOrdinal,
  textPlaceholder,
  textPlainField,
  textPunctuation,
  textRangeSpacing,
  textRawHtml,
  textRepeatedWord,
  textTable,
  textTableRow,
  textTooDeep,
  textUnclosed,
  textUnderline,
  issueNumberGap,
  issueDateOrder,
  issueCadence,
  itemEarlier,
  linkEarlier,
  itemNoPlace,
  itemNoTime,
  itemReference,
  itemRepeatedTitle,
  i18nLanguage,
  i18nDraft,
  i18nErrata,
  i18nItems,
  i18nOrder,
  i18nDates,
  i18nDays,
  i18nFacts,
  i18nFigures,
  i18nPassages,
  i18nLinks,
  i18nImages,
  i18nContacts,
  i18nNames,
  i18nToTranslate,
  i18nMark,
  i18nOutdated,
  i18nUntranslated,
  i18nWrongLanguage,
  a11yAltText,
  a11yBoldHeading,
  a11yCapitals,
  a11yHeadingOrder,
  a11ySpeltAddress,
];
