/**
 * The whole of an answer by which people ask for no more texts. The English ones are those that
 * carriers and AWS heed; the others say the same in the languages that accounts are written in.
 */
const STOP = new Set([
  ...["STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE"],
  ...["OPTOUT", "OPT OUT", "OPT-OUT"],
  ...["STOPP", "ABMELDEN", "ENDE"],
  ...["ARRET", "ARRÊT", "DÉSABONNER", "DESABONNER"],
  ...["ALTO", "BAJA", "CANCELAR", "PARAR", "SAIR"],
  ...["FERMA", "ANNULLA", "DISISCRIVI"],
  ...["AFMELDEN", "REZYGNUJĘ", "DUR", "IPTAL", "İPTAL"],
  ...["СТОП", "ОТПИСАТЬСЯ", "ΣΤΟΠ", "ΔΙΑΚΟΠΗ"],
  ...["توقف", "إيقاف", "الغاء", "إلغاء", "रोकें", "बंद"],
  ...["退订", "退訂", "停止", "解除", "중지", "수신거부"],
]);
const START = new Set(["START", "UNSTOP"]);

/** Case, spaces and a full stop at the end make no other word. */
const plain = (answer: string): string =>
  answer
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s+/g, " ")
    .replace(/^[\s"'„“”«»]+|[\s"'„“”«».!。！]+$/g, "");

/** What an answer by text asks for; undefined for everything that is no such word. */
export function askedBy(answer: string): "stop" | "start" | undefined {
  const word = plain(answer);
  if (STOP.has(word)) return "stop";
  return START.has(word) ? "start" : undefined;
}
