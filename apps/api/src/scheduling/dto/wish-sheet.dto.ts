import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class WishSheetQuery {
  /** `true`: look only, store nothing. */
  @IsOptional() @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class WishTemplateQuery {
  @IsOptional() @IsIn(['xlsx', 'csv'])
  @ApiProperty({ enum: ['xlsx', 'csv'], required: false, default: 'xlsx' })
  format: 'xlsx' | 'csv' = 'xlsx';
}

export class SheetFaultResponse {
  file: string;
  /** 1-based, as a spreadsheet shows it. */
  row?: number;
  /** The header's own words. */
  column?: string;
  code: string;
  /** A sentence that carries the value. */
  message: string;
}

/** With faults nothing of the sheet is taken. */
export class WishSheetReportResponse {
  wishes: number;
  schools: number;
  students: number;
  /** Wishes of an earlier sheet that this one replaces. */
  replaced: number;
  @ApiProperty({ type: [SheetFaultResponse] })
  faults: readonly SheetFaultResponse[];
}
