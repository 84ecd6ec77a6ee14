/**
 * A schedule of the wiring (minute, hour, day, month, weekday as unix cron has them, in UTC) as
 * EventBridge writes it: a year at the end, weekdays by name, and `?` for whichever of the two kinds
 * of day says nothing.
 *
 * @throws when it is no such line, or names days of both kinds, which EventBridge cannot say.
 */
export function scheduleExpression(cron: string): string {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`"${cron}" is no line of cron.`);
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = fields;
  if (day !== "*" && weekday !== "*") {
    throw new Error(`"${cron}" names days of the month and of the week.`);
  }
  const days = weekday === "*" ? [day, "?"] : ["?", weekday.replaceAll(/\d/g, dayName)];
  return `cron(${minute.replace(/^\*\//, "0/")} ${hour} ${days[0]} ${month} ${days[1]} *)`;
}

const NAMES = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
const dayName = (digit: string): string => NAMES[Number(digit)] ?? digit;
