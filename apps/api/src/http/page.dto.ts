import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const MOST_PAGES = 100_000;
const LARGEST_PAGE = 200;

/** Which part of a list to answer. Extend it for lists with filters. */
export class PageQuery {
  /** 1 is the first page. */
  @Type(() => Number) @IsInt() @Min(1) @Max(MOST_PAGES)
  page: number = 1;

  /** Items per page, at most 200. */
  @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_PAGE)
  size: number = 50;
}
