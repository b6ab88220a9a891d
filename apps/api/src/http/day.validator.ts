import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isObject, ValidateBy } from 'class-validator';
import { isDay } from '#kernel';
import { WEEK_MARKS } from '#school-scheduling';

const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);

const dayRule = (each: boolean) => ValidateBy(
  { name: 'isDay', validator: { validate: isDayText, defaultMessage: () => '날짜는 2027-05-12 같은 형식이어야 합니다.' } }, { each },
);

/** A calendar day `YYYY-MM-DD` that exists. */
export const IsDay = () => applyDecorators(dayRule(false), ApiProperty({ type: String, format: 'date', example: '2027-05-12' }));

/** The same for a day that may be left out. */
export const IsOptionalDay = () => applyDecorators(dayRule(false), ApiProperty({ type: String, format: 'date', example: '2027-05-12', required: false }));

export const IsDayList = () => applyDecorators(
  dayRule(true), ApiProperty({ type: [String], example: ['2027-05-12', '2027-05-14'], description: 'One to five different days, best first.' }),
);

/** A list of calendar days; how many, and what for, the field says. */
export const IsDays = () => applyDecorators(dayRule(true), ApiProperty({ type: [String], example: ['2027-05-03'] }));

const isWeekMarks = (value: unknown): boolean =>
  isObject(value) && Object.entries(value).every(([week, mark]) => isDay(week) && (WEEK_MARKS as readonly unknown[]).includes(mark));

/** A mark per week, keyed by the week's Monday. */
export const IsWeekMarks = () => applyDecorators(
  ValidateBy({
    name: 'isWeekMarks',
    validator: { validate: isWeekMarks, defaultMessage: () => `주 표시는 월요일 날짜마다 ${WEEK_MARKS.join(', ')} 가운데 하나여야 합니다.` },
  }),
  ApiProperty({
    type: 'object', additionalProperties: { type: 'string', enum: [...WEEK_MARKS] }, example: { '2027-05-17': 'good', '2027-05-24': 'impossible' },
    description: 'Per week, named by its Monday: good, rather-not or impossible. Unmarked weeks near a ranked day count as acceptable.',
  }),
);
