/**
 * The program that CloudFront runs on each request for a page in several languages: what its reader
 * prefers becomes one of the languages that there are, so that a page is kept once for each of them
 * and not once for every browser. It judges as the API does.
 *
 * @param languages by their codes; the first is for everyone else.
 */
export const languageOfReader = (languages: readonly string[]): string => `
var languages = ${JSON.stringify(languages)};
function handler(event) {
  var request = event.request;
  var given = request.headers["accept-language"];
  var best = languages[0];
  var most = 0;
  (given ? given.value : "").toLowerCase().split(",").forEach(function (part) {
    var range = part.trim().split(";");
    var code = range[0].trim().split("-")[0];
    var weight = 1;
    range.slice(1).forEach(function (parameter) {
      if (parameter.trim().indexOf("q=") === 0) weight = Number(parameter.trim().slice(2));
    });
    if (languages.indexOf(code) >= 0 && weight > most) {
      best = code;
      most = weight;
    }
  });
  request.headers["accept-language"] = { value: best };
  return request;
}
`;
