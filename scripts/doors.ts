// npm run doors: prints every procedure and route as JSON: name, kind, permission, and the JSON schema of its input.
import { describeDoors } from '../apps/server/src/doors/all-doors.ts';

console.log(JSON.stringify(describeDoors(), null, 2));
