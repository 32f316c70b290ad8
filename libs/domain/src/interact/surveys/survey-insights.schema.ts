import { z } from 'zod';
import { pageQuery } from '../../kernel/page.js';

/** Latest answers first; with a search, those in whose texts it stands. */
export const surveyResponsesQuerySchema = pageQuery.extend({
  search: z.string().trim().max(200).optional(),
});
export type SurveyResponsesQuery = z.output<typeof surveyResponsesQuerySchema>;

const locale = z.enum(['zh-CN', 'en']);
export const surveyFileQuerySchema = surveyResponsesQuerySchema
  .pick({ search: true })
  .extend({ locale: locale.default('zh-CN') });
export type SurveyFileQuery = z.output<typeof surveyFileQuerySchema>;

const percent = z.number();
const interval = z.object({ low: z.number(), high: z.number() });
const scored = {
  averageScore: z.number().nullable(),
  /** Of the survey's NPS question, with the interval it lies in by 95 %; null where it has none or nobody answered it. */
  nps: percent.nullable(),
  npsInterval: interval.nullable(),
};

export const surveyTrendQuerySchema = z.object({ by: z.enum(['week', 'month']).default('month') });
export type SurveyTrendQuery = z.output<typeof surveyTrendQuerySchema>;

/** The answers of each week or month that had any, the earliest first; the latest 60 of them. */
export const surveyTrendSchema = z
  .object({
    periods: z.array(z.object({ start: z.iso.date(), responses: z.int(), ...scored })),
  })
  .meta({ id: 'SurveyTrend' });
export type SurveyTrend = z.infer<typeof surveyTrendSchema>;

export const surveyGroupsQuerySchema = z.object({ by: z.enum(['segment', 'cell']).default('segment') });
export type SurveyGroupsQuery = z.output<typeof surveyGroupsQuerySchema>;

/** How those answered who are in a segment, or stand in an RFM cell, today; the most asked first, at most 200 groups. */
export const surveyGroupsSchema = z
  .object({
    groups: z.array(
      z.object({
        segmentId: z.int().nullable(),
        /** Of the segment, or the cell's digits; null: not scored. */
        name: z.string().nullable(),
        /** Invitations that were accepted. */
        invited: z.int(),
        answered: z.int(),
        /** The share of them that is answered lies in it by 95 %. */
        rateInterval: interval,
        ...scored,
      }),
    ),
  })
  .meta({ id: 'SurveyGroups' });
export type SurveyGroups = z.infer<typeof surveyGroupsSchema>;
