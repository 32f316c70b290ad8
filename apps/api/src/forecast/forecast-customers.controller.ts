import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CustomerForecastRead } from '@roundtrip/domain/differentiate/forecast/customer-forecast.read.js';
import {
  type CustomerForecast,
  customerForecastSchema,
  type ForecastCustomersQuery,
  forecastCustomersQuerySchema,
  type ForecastFileQuery,
  forecastFileQuerySchema,
  type ForecastRow,
  forecastRowPageSchema,
} from '@roundtrip/domain/differentiate/forecast/forecast-customer.schema.js';
import { ForecastCustomersRead } from '@roundtrip/domain/differentiate/forecast/forecast-customers.read.js';
import { ForecastFileRead } from '@roundtrip/domain/differentiate/forecast/forecast-file.read.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Readable } from 'node:stream';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** What is expected of each customer, on a page, as a file, and one by one. */
@ApiTags('forecast')
@Controller('api/forecast')
export class ForecastCustomersController {
  constructor(
    private readonly customers: ForecastCustomersRead,
    private readonly customer: CustomerForecastRead,
    private readonly file: ForecastFileRead,
  ) {}

  @Get('customers')
  @Access('analyst')
  @Returns(forecastRowPageSchema)
  list(
    @Query({ schema: forecastCustomersQuerySchema }) query: ForecastCustomersQuery,
  ): Promise<Page<ForecastRow>> {
    return this.customers.list(query);
  }

  @Get('customers.csv')
  @Access('analyst')
  @ApiProduces('text/csv')
  @Header('cache-control', 'private, no-store')
  csv(@Query({ schema: forecastFileQuerySchema }) query: ForecastFileQuery): StreamableFile {
    return new StreamableFile(Readable.from(this.file.csv(query), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="forecast.csv"',
    });
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(customerForecastSchema)
  one(@Param('id', { schema: idSchema }) id: number): Promise<CustomerForecast> {
    return this.customer.ofCustomer(id);
  }
}
