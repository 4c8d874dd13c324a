import { router } from '../doors/procedure.ts';
import { agendaDoors } from './agenda-router.ts';
import { planningDoors } from './planning-router.ts';
import { sessionDoors } from './session-router.ts';

export const meetingsRouter = router({ ...planningDoors, ...agendaDoors, ...sessionDoors });
