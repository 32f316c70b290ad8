// Run as a process of its own by chromium.ts, with TMPDIR as the place to unpack to: the package writes there and
// changes its process's environment. Pretending to be AWS Lambda makes it unpack its libraries (NSS) as well.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
