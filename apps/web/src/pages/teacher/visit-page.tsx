import { schoolVisits } from '../../api/visit-requests.js';
import { VisitSheetPage } from '../../parts/visit/sheet-page.js';

export const TeacherVisitPage = () => <VisitSheetPage requests={schoolVisits} isCentre={false} />;
