// Says which browser the tests would use, fetching one if need be; fails when there is none.
import { provideBrowser } from './browser.mjs';

try {
  console.log(`Browser: ${await provideBrowser()}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
