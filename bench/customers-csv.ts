const LINES_AT_ONCE = 5000;
const CITIES = ['Hangzhou', 'Shanghai', 'London', 'Berlin', 'Paris'];
const COUNTRIES = ['CN', 'CN', 'GB', 'DE', 'FR'];

/** A shop's customers as a file, as a CRM exports them. */
export async function* customersCsv(customers: number): AsyncGenerator<Buffer, void, void> {
  yield Buffer.from('CustomerID,Name,Email,Phone,Gender,Birthday,Locale,Country,City,Source,shoe_size\n');
  for (let first = 0; first < customers; first += LINES_AT_ONCE) {
    const count = Math.min(LINES_AT_ONCE, customers - first);
    yield Buffer.from(Array.from({ length: count }, (_, at) => lineOf(first + at)).join(''));
  }
}

function lineOf(number: number): string {
  const place = number % CITIES.length;
  const phone = `+86138${String(number % 100_000_000).padStart(8, '0')}`;
  const birthday = new Date(Date.UTC(1950, 0, 1 + ((number * 7919) % 20_000))).toISOString().slice(0, 10);
  return [
    `C${10_000_000 + number}`,
    `Customer ${number}`,
    `customer${number}@example.com`,
    phone,
    number % 2 ? 'female' : 'male',
    birthday,
    place < 2 ? 'zh-CN' : 'en',
    COUNTRIES[place],
    CITIES[place],
    number % 3 ? 'shop' : 'fair',
    `${36 + (number % 10)}\n`,
  ].join(',');
}
