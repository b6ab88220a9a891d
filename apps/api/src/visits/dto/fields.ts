import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsRFC3339, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsOptionalDay } from '../../http/day.validator.js';

const PLAIN_TEXT = /^[^\p{Cc}]*$/u;

/** May be left out, but not be null. */
export const MayBeGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** One line of text. */
export const Line = (longest: number) => applyDecorators(IsString(), IsNotEmpty(), MaxLength(longest), Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' }));

/** One line or, as null, none; left out, it stays as it is. */
export const OptionalLine = (longest: number) => applyDecorators(
  IsOptional(), IsString(), MaxLength(longest), Matches(PLAIN_TEXT, { message: '줄을 바꾸지 말고 적어 주세요.' }), ApiProperty({ type: String, nullable: true, required: false, maxLength: longest }),
);

/** A day or, as null, none; left out, it stays as it is. */
export const DayOrNone = () => applyDecorators(ApiProperty({ type: String, format: 'date', nullable: true, required: false }), IsOptional(), IsOptionalDay());

/** An instant with its offset: `2027-05-12T10:05:00+09:00`. */
export const IsInstant = () => IsRFC3339({ message: '시각은 2027-05-12T10:05:00+09:00 같은 형식이어야 합니다.' });

export const Nullable = (type: unknown, rest: object = {}) => ApiProperty({ type: type as never, nullable: true, ...rest });
