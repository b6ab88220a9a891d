export const venueIntake = {
  registrations: {
    title: '등록 신청', lead: '체험처가 되겠다고 알려 온 곳입니다. 확인하고, 이미 있는 곳인지 보고, 승인하거나 거절합니다.', back: '등록 신청 목록', state: '상태', all: '모두',
    states: { received: '접수', approved: '승인', declined: '거절' }, origins: { form: '공개 양식', link: '받은 링크', staff: '센터가 적음' },
    caption: '등록 신청', name: '일터', contact: '담당자', received: '받은 때', origin: '들어온 길', none: '등록 신청이 없습니다. 공개 양식의 주소를 알리거나 전화로 받은 곳을 적어 주세요.',
    publicForm: '누구나 쓰는 양식', publicFormNote: '이 주소를 누리집이나 안내문에 적어 주세요. 로그인하지 않아도 됩니다.',
    makeLink: '누군가에게 줄 링크 만들기', linkFor: '누구에게 주나요', linkForHint: '예: 상공회의소 모임', linkDo: '링크 만들기', linkMade: '링크는 지금 한 번만 보입니다. 30일 동안 쓸 수 있습니다.', linkFailed: '링크를 만들지 못했습니다',
    enter: '전화로 받은 곳 적기', enterTitle: '전화로 받은 곳 적기', enterNote: '직접 적은 신청은 다른 담당자가 승인합니다.', entered: '{name} 신청을 적었습니다. 다른 담당자가 승인합니다.', enterFailed: '적지 못했습니다',
    fields: {
      name: '일터 이름', venueType: '종류', jobField: '직업군', businessNo: '사업자등록번호', address: '도로명주소', district: '읍면동', latitude: '위도', longitude: '경도', phone: '전화번호', contactName: '담당자',
      contactEmail: '이메일', seats: '한 번에 받을 수 있는 학생 수', closingText: '쉬는 날', offer: '학생들이 해 볼 수 있는 일',
    },
    notChosen: '고르지 않음', facts: '적힌 내용', factsNote: '읍면동과 직업군이 있어야 승인할 수 있습니다. 위치는 모르면 비워 둡니다. 짐작해서 넣지 않습니다.',
    findPlace: '주소로 위치 찾기', foundNone: '주소를 찾지 못했습니다. 위도와 경도를 직접 적거나 비워 두세요.', placeFound: '주소와 위치를 채웠습니다. 저장해 주세요.', placeUnknown: '주소만 채웠습니다. 좌표는 없습니다. 저장해 주세요.', pick: '이 주소로',
    save: '저장', saved: '저장했습니다.', saveFailed: '저장하지 못했습니다',
    alike: '같은 곳일 수 있는 체험처', alikeNone: '비슷한 체험처가 없습니다.', score: '{n, number}점', despite: '확인했습니다. 위의 체험처와 다른 곳입니다.',
    decide: '결정', mine: '직접 적은 신청입니다. 다른 담당자가 승인해야 합니다.', approveLead: '승인하고 발굴로 올리기', approveContacted: '승인하고 연락으로 올리기', approved: '승인했습니다. 체험처 후보가 되었습니다.', approveFailed: '승인하지 못했습니다', seeVenue: '체험처 보기',
    reason: '거절하는 까닭', reasonHint: '신청한 분이 읽습니다', decline: '거절하고 알리기', declined: '거절했습니다. 신청한 분께 메일이 갑니다.', declineFailed: '거절하지 못했습니다', decidedBy: '{who}, {when}',
  },
  venueSheet: {
    title: '체험처 파일', lead: '엑셀(.xlsx)이나 CSV로 체험처를 한꺼번에 올리고 내려받습니다. 먼저 살펴보고, 고칠 곳이 하나도 없을 때만 저장합니다.', download: '지금 체험처를 엑셀로 내려받기', downloadCsv: 'CSV로', downloadOld: '옛 한글 CSV(cp949)로',
    choose: '올릴 파일', jobField: '직업군 열이 없으면 모두', none: '파일에 있음', look: '살펴보기', failed: '파일을 읽지 못했습니다',
    found: '읽은 체험처 {n, number}곳: 새로 {added, number}곳, 이미 있는 {known, number}곳.', sound: '고칠 곳이 없습니다.', faults: '고칠 곳이 {n, number}군데 있어 저장할 수 없습니다.', faultCaption: '고칠 곳', row: '행', column: '열', what: '내용',
    alike: '이미 있는 체험처와 같은 곳일 수 있는 행', alikeWhat: '닮은 곳', alikeWhy: '까닭', despite: '확인했습니다. 모두 다른 곳입니다.', closing: '쉬는 날을 얼마나 읽었나요',
    coverage: '{rows, number}행 가운데 모두 읽음 {whole, number}, 일부만 {partly, number}, 못 읽음 {nothing, number}, 빈칸 {blank, number}.', coverageNote: '못 읽은 것이 있는 곳은 쉬지 않는 날도 ‘모름’으로 둡니다. 열려 있다고 짐작하지 않습니다.', piece: '못 읽은 표현', rows: '행 수',
    store: '{n, number}곳 저장', stored: '{n, number}곳을 저장했습니다.',
  },
  duplicates: {
    title: '같은 체험처 찾기', lead: '번호, 이름, 주소, 거리로 보아 같은 곳일 수 있는 체험처입니다. 합쳐도 예약과 점검과 기록은 그대로 남습니다.', none: '같은 곳으로 보이는 체험처가 없습니다.', why: '까닭', score: '{n, number}점', metres: '{n, number}m 떨어짐', code: '번호',
    merge: '합치기', apart: '다른 곳입니다', apartDone: '다른 곳으로 적었습니다. 다시 보이지 않습니다.', mergeTitle: '두 체험처를 합칠까요?', keep: '남길 체험처', reason: '합치는 까닭', mergeNote: '남기지 않는 쪽은 종료되고 남긴 쪽을 가리킵니다. 예약, 점검, 기록은 지워지지 않습니다. 아직 아무도 예약하지 않은 여는 날은 옮겨집니다.',
    mergeDo: '합치기', merged: '{name}에 합쳤습니다.', failed: '합치지 못했습니다', cancel: '그만두기', done: '합친 체험처', doneWhat: '{lost} → {kept}', doneMore: '{who}, {when}. 여는 날 {n, number}개를 옮겼습니다. 까닭: {reason}', doneNone: '합친 적이 없습니다.',
  },
  surroundings: {
    title: '위치와 거리', unknown: '어디인지 모릅니다. 위도와 경도를 적으면 거리가 보입니다. 짐작해서 넣지 않습니다.', noMap: '지도 타일 주소(MAP_TILES_URL)가 정해져 있지 않아 목록만 보입니다.', map: '{name} 주변 지도', nearer: '더 가까이', further: '더 멀리', credit: '지도: {credit}',
    schools: '가까운 학교', venues: '가까운 체험처', straight: '직선 거리입니다.', distance: '거리', name: '이름', none: '위치를 아는 곳이 없습니다.', metres: '{n, number}m', km: '{n}km',
    closing: '쉬는 날', understood: '읽은 것', notUnderstood: '읽지 못한 것', closingNote: '읽지 못한 것이 있으면 쉬지 않는 날도 ‘모름’으로 둡니다.', merges: '합쳐진 체험처',
  },
} as const;
