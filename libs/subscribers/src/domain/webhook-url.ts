const LONGEST = 500;

/** Why a webhook cannot be sent to this address, or null. Where its name leads is looked up when it is sent. */
export function faultOfWebhookUrl(text: string): string | null {
  if (text.length > LONGEST) return `주소는 ${LONGEST}자까지 적을 수 있습니다.`;
  if (!URL.canParse(text)) return '주소의 형식이 올바르지 않습니다. 예: https://system.example.kr/goreuge';
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return '주소는 https://로 시작해야 합니다.';
  if (username || password) return '주소에 아이디나 비밀번호를 넣지 마세요. 보내는 쪽은 서명으로 확인합니다.';
  return null;
}
