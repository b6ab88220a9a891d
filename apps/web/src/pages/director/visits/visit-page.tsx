import { centreVisits } from '../../../api/visit-requests.js';
import { VisitSheetPage } from '../../../parts/visit/sheet-page.js';
import { Arrangements } from './arrangements.js';

export const CentreVisitPage = () => <VisitSheetPage requests={centreVisits} isCentre arrange={(sheet, onDone) => <Arrangements sheet={sheet} onDone={onDone} />} />;
